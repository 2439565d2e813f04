"""When to call: the signs in three groups, whom to call and what to say."""
