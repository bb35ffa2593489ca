"""What each paper is, by the latest decision or else the best finding."""
