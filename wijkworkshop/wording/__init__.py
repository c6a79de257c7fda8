"""The Dutch words of values: terms, findings, days and numbers, for every edge."""
