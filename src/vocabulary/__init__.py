"""The words of the field as data: job titles, places, companies, industries, levels, sources and segments."""
