"""French clauses: verbs of speech and stance, their subjects, tense and truth."""
