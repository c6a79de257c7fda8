"""How everything looks: typefaces, sizes, colours, and what this laptop chose of them."""
