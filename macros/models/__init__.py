"""Every record of the manual, frozen. In: plain values as written. Out: records, or pydantic's errors."""
