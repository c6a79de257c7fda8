"""The dress rehearsal with simulated phones, on the page 'Voorbereiden'."""
