import { describeFamily } from '#lib/metrics/describe-family'

/** People, members, consumers and merchandise volume. */
export const OPERATING = describeFamily(
  { family: 'operating', unit: 'million consumers', aggregation: 'last' },
  {
    employees: {
      label: 'Employees',
      unit: 'people',
      lines: ['employees'],
      aliases: ['Headcount', 'Staff', 'Number of employees'],
      description:
        'People employed at the end of the period; about 70,000 left with Sun Art in March 2025.',
    },
    'members-88vip': {
      label: '88VIP members',
      shortLabel: '88VIP',
      unit: 'million members',
      aggregation: 'none',
      color: 'china',
      lines: ['vip88_members_million'],
      aliases: ['88VIP', '88 VIP', 'Members'],
      description:
        'Members of the paid loyalty program as worded, most often a mark that was passed and not a count.',
    },
    'consumers-china-retail': {
      label: 'Annual active consumers, China retail marketplaces',
      shortLabel: 'China retail AAC',
      color: 'china',
      lines: ['annual_active_consumers_china_retail'],
      aliases: ['Annual active consumers', 'AAC', 'Active buyers'],
      successors: ['consumers-china', 'consumers-china-commerce'],
      description:
        'People who bought at least once in the year to the date on the China retail marketplaces, the measure printed until June 2021.',
    },
    'consumers-china': {
      label: 'Annual active consumers, China',
      shortLabel: 'China AAC',
      lines: ['annual_active_consumers_china'],
      aliases: ['Annual active consumers in China'],
      successors: ['consumers-global'],
      description:
        'Consumers in China across every business of the group, wider than the China retail marketplaces and given a few times to December 2021.',
    },
    'consumers-china-commerce': {
      label: 'Annual active consumers, China commerce',
      shortLabel: 'China commerce AAC',
      color: 'china',
      lines: ['annual_active_consumers_china_commerce'],
      aliases: ['Annual active consumers China commerce'],
      description:
        'Consumers of the China commerce segment, printed for December 2021 and March 2022 only.',
    },
    'consumers-overseas': {
      label: 'Annual active consumers, overseas',
      shortLabel: 'Overseas AAC',
      lines: ['annual_active_consumers_overseas'],
      aliases: ['Overseas annual active consumers'],
      description:
        'Consumers outside China across every business of the group, March 2020 to March 2022.',
    },
    'consumers-global': {
      label: 'Annual active consumers, worldwide',
      shortLabel: 'Global AAC',
      lines: ['annual_active_consumers_global'],
      aliases: ['Global annual active consumers'],
      description:
        'Consumers anywhere across every business of the group, March 2020 to March 2022.',
    },
    'gmv-china-retail': {
      label: 'GMV, China retail marketplaces',
      shortLabel: 'China retail GMV',
      unit: 'CNY billion',
      aggregation: 'none',
      color: 'china',
      lines: ['gmv_china_retail'],
      aliases: ['GMV', 'Gross merchandise volume'],
      description:
        'Value of orders on the China retail marketplaces in a fiscal year, paid or not, printed to FY2021.',
    },
    'gmv-ecosystem': {
      label: 'GMV, Alibaba ecosystem',
      shortLabel: 'Ecosystem GMV',
      unit: 'CNY billion',
      aggregation: 'none',
      lines: ['gmv_ecosystem'],
      aliases: ['Ecosystem GMV', 'Digital economy GMV'],
      description:
        'Value of orders across the whole ecosystem in a fiscal year, wider than the China retail marketplaces, printed for FY2020 to FY2022.',
    },
    'mobile-users': {
      label: 'Mobile monthly active users, China retail marketplaces',
      shortLabel: 'Mobile MAU',
      unit: 'million users',
      color: 'china',
      lines: ['mobile_monthly_active_users'],
      aliases: ['MAU', 'Mobile MAUs', 'Monthly active users'],
      description:
        'Devices that opened an app of the China retail marketplaces in the last month of the quarter, printed until June 2021.',
    },
    'gmv-china-retail-quarter': {
      label: 'GMV of a quarter, China retail marketplaces',
      shortLabel: 'Quarterly GMV',
      unit: 'CNY million',
      aggregation: 'sum',
      color: 'china',
      lines: ['gmv_china_retail_quarter'],
      successors: ['gmv-china-retail'],
      aliases: ['Quarterly GMV'],
      description:
        'Value of orders on the China retail marketplaces, paid or not, by quarter, printed until June 2016; years only since.',
    },
    'mobile-gmv': {
      label: 'Mobile GMV, China retail marketplaces',
      shortLabel: 'Mobile GMV',
      unit: 'CNY million',
      aggregation: 'sum',
      color: 'china',
      lines: ['mobile_gmv'],
      aliases: ['GMV on mobile'],
      description:
        'Value of orders on the China retail marketplaces that came from mobile devices, printed until June 2016.',
    },
    'cloud-customers': {
      label: 'Paying customers of cloud computing',
      shortLabel: 'Cloud paying customers',
      unit: 'thousand customers',
      color: 'cloud',
      lines: ['cloud_paying_customers_thousand'],
      aliases: ['Cloud customers', 'Paying customers'],
      description: 'Customers that paid Alibaba Cloud, counted for June 2015 to June 2017.',
    },
  },
)
