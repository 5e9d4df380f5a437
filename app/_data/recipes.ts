/** How a program reads the figures, to copy as it stands. Each is run, or taken apart, by a test. */
export interface Recipe {
  id: 'duckdb' | 'pandas' | 'r' | 'power-query' | 'sheets' | 'spark'
  program: string
  about: string
  code: string
}

/** The recipes, for the address that the service is known under. */
export function listRecipes(publicUrl: string): readonly Recipe[] {
  const base = `${publicUrl}/api/v1`
  return [
    {
      id: 'duckdb',
      program: 'DuckDB',
      about: 'Parquet has the types; DuckDB loads httpfs itself.',
      code: `SELECT period, label, value, unit, page, url
FROM read_parquet('${base}/dataset.parquet')
WHERE metric = 'cloud' AND structure = '2025' AND release = 'FY2026-Q2'
ORDER BY period_end DESC;`,
    },
    {
      id: 'pandas',
      program: 'pandas',
      about:
        'The data package says the type of each column. With pyarrow, pd.read_parquet does without.',
      code: `import json, urllib.request
import pandas as pd

base = "${base}"
package = json.load(urllib.request.urlopen(f"{base}/datapackage.json"))
fields = package["resources"][0]["schema"]["fields"]
kinds = {"string": "string", "number": "float64", "integer": "Int64"}
df = pd.read_csv(
    f"{base}/dataset.csv",
    dtype={f["name"]: kinds[f["type"]] for f in fields if f["type"] in kinds},
    parse_dates=[f["name"] for f in fields if f["type"] == "date"],
)
cloud = df[(df["metric"] == "cloud") & (df["structure"] == "2025")]
print(cloud.groupby("period")["value"].last().tail(4))`,
    },
    {
      id: 'r',
      program: 'R',
      about: 'Base R, no package. A structure is a name: read it as text.',
      code: `base <- "${base}"
df <- read.csv(
  paste0(base, "/dataset.csv"), na.strings = "",
  colClasses = c(structure = "character", vintage = "Date", period_end = "Date")
)
cloud <- subset(df, metric == "cloud" & structure == "2025" & release == "FY2026-Q2")
print(cloud[, c("period", "value", "unit", "page")], row.names = FALSE)`,
    },
    {
      id: 'power-query',
      program: 'Excel Power Query',
      about: 'Data → Get Data → Blank Query → Advanced Editor. Refresh reads it again.',
      code: `let
  Source = Csv.Document(
    Web.Contents("${base}/dataset.csv"),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Named = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
  Typed = Table.TransformColumnTypes(Named,
    {{"vintage", type date}, {"period_end", type date}, {"structure", type text},
     {"value", type number}, {"printed_yoy", type number}, {"page", Int64.Type}}, "en-US"),
  Cloud = Table.SelectRows(Typed, each [metric] = "cloud" and [structure] = "2025")
in
  Cloud`,
    },
    {
      id: 'sheets',
      program: 'Google Sheets',
      about: 'Period, metric, value and unit. Sheets reads the address again every hour.',
      code: `=QUERY(IMPORTDATA("${base}/series/cloud,cmr.csv?last=8"), "select Col1, Col4, Col5, Col6", 1)`,
    },
    {
      id: 'spark',
      program: 'Spark',
      about: 'Spark reads no addresses: fetch the file first.',
      code: `from pyspark import SparkFiles
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
spark.sparkContext.addFile("${base}/dataset.parquet")
df = spark.read.parquet("file://" + SparkFiles.get("dataset.parquet"))
cloud = df.where("metric = 'cloud' and structure = '2025' and release = 'FY2026-Q2'")
cloud.select("period", "value", "unit", "page").show()`,
    },
  ]
}
