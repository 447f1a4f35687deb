"""French names into English: noun phrases and titles of a closed vocabulary, read by grammar."""
