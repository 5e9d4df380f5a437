import type { Context } from '#lib/api/answer'
import { problemOf, refuseFaults } from '#lib/figures/check-request'
import { readArguments } from '#lib/mcp/arguments'
import { writeProblem, type Tool, type ToolAnswer } from '#lib/mcp/tool'
import { CHECK_TEXT } from '#lib/mcp/tools/check-text'
import { CITE } from '#lib/mcp/tools/cite'
import { FIND_METRIC } from '#lib/mcp/tools/find-metric'
import { GET_CHART } from '#lib/mcp/tools/get-chart'
import { GET_RELEASE } from '#lib/mcp/tools/get-release'
import { GET_SERIES } from '#lib/mcp/tools/get-series'
import { LIST_RESTATEMENTS } from '#lib/mcp/tools/list-restatements'
import { Problem } from '#lib/query/problem'

/** Every tool, in the order in which an assistant needs them. Adding one is adding a file and a row. */
export const TOOLS: readonly Tool[] = [
  FIND_METRIC,
  GET_SERIES,
  GET_CHART,
  GET_RELEASE,
  LIST_RESTATEMENTS,
  CHECK_TEXT,
  CITE,
]

export type ToolOutcome = { answer: ToolAnswer } | { problem: string }

/** Runs a tool; what is wrong with the arguments themselves is said with what the tool finds wrong. */
async function callTool(
  tool: Tool,
  raw: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<ToolAnswer> {
  const { given, faults, isWhole } = readArguments(raw, tool.args, tool.required)
  if (!isWhole) throw problemOf([], faults)
  try {
    const answer = await tool.run(given, context)
    refuseFaults([], faults)
    return answer
  } catch (error) {
    if (!(error instanceof Problem) || faults.length === 0) throw error
    throw problemOf([], [...faults, ...error.errors])
  }
}

/**
 * What a tool answers to arguments, or what is wrong with them, in words. Never throws: an unexpected
 * error is logged, and the outcome says nothing about it.
 */
export async function runTool(
  tool: Tool,
  raw: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<ToolOutcome> {
  try {
    return { answer: await callTool(tool, raw, context) }
  } catch (error) {
    if (error instanceof Problem) return { problem: writeProblem(error) }
    console.error(`MCP ${tool.name}`, error)
    return { problem: 'The service failed to answer.' }
  }
}
