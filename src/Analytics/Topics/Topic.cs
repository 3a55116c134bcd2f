namespace Analytics;

/// <summary>Something stories are about, seen as weighted terms.</summary>
/// <param name="Index">The topic's place in its model, from 0; it is also the place of its share in <see cref="DocumentTopics.Shares"/>.</param>
/// <param name="Label">A readable name made from the terms that set the topic apart, as stories print them; no two topics of a model share one.</param>
/// <param name="Share">The mean of the stories' shares of this topic, 0 to 1; the topics of a model add up to 1. Stories that have no topic are not in the mean.</param>
/// <param name="Documents">How many stories have this as their main topic.</param>
/// <param name="Terms">The terms of most weight, at most 30, heaviest first; equal weights in ordinal order.</param>
/// <param name="Coherence">
/// How well the ten heaviest terms go together in the stories that the topic was found in: their mean normalized pointwise mutual information (Bouma
/// 2009; Lau, Newman and Baldwin 2014), -1 where they never meet in a story, 0 where by chance, 1 where always. Null where the topic has one term.
/// </param>
public sealed record Topic(int Index, string Label, double Share, int Documents, IReadOnlyList<TopicTerm> Terms, double? Coherence);
