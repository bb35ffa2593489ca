"""Who is named in a role: words are labelled, labels held within what a page allows, and people put together from them."""
