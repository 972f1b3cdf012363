import Domain

func predict(_ toets: Toets, _ deel: Deeluitkomst, peildatum: Dag) -> Prognose? { nil }
