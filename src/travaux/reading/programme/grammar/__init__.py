"""What single words and signs of a paper mean, whatever stands around them: clocks, days, numbers, documents, kinds."""
