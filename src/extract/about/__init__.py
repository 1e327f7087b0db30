"""What a salary figure is about: tags for roles, places, companies, experience, statistics and the rest."""
