using Analytics.Quoting.Resolving;

namespace Analytics.Quoting.Linking;

/// <summary>
/// What the stories of a corpus say of the people in them, so that one story can be read in the light of the others: "the captain" is whoever
/// other stories call captain, and "she" is nobody whom they call "he". A story's own words come first.
/// </summary>
internal sealed class CorpusKnowledge
{
    private readonly Dictionary<string, KnownPerson> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, KnownPerson?> _byLast = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds what one story says of its people.</summary>
    public void Add(Resolving.People people)
    {
        foreach (var person in people.Mentions.Select(mention => mention.Person).Distinct())
        {
            if (person.First is null) continue;
            var name = person.First + " " + person.Last;
            if (!_byName.TryGetValue(name, out var known))
            {
                known = new KnownPerson();
                _byName[name] = known;
                _byLast[person.Last] = _byLast.ContainsKey(person.Last) ? null : known;
            }

            known.Stated += person.Stated;
            known.UsesThey |= person.UsesThey;
            known.RoleNouns.UnionWith(person.RoleNouns);
            foreach (var noun in person.RoleNouns) known.RoleStories[noun] = known.RoleStories.GetValueOrDefault(noun) + 1;
            known.Roles.UnionWith(person.Roles);
        }
    }

    /// <summary>Tells the people of a story what the corpus says of them. A last name alone is the one person of the corpus who has it.</summary>
    public void Tell(Resolving.People people)
    {
        foreach (var person in people.Mentions.Select(mention => mention.Person).Distinct())
        {
            if (person.First is null) person.Known = _byLast.GetValueOrDefault(person.Last);
            else person.Known = _byName.GetValueOrDefault(person.First + " " + person.Last);
        }
    }
}
