namespace Analytics;

/// <summary>What kind of source a quotation is attributed to.</summary>
public enum SourceKind
{
    /// <summary>Nobody is named, or who is meant could not be told.</summary>
    None,

    /// <summary>A person whose name the story gives, or a pronoun or role that stands for one.</summary>
    Person,

    /// <summary>One person without a name: <c>one official</c>, <c>a neighbor</c>.</summary>
    Anonymous,

    /// <summary>Several people without names: <c>two White House officials</c>, <c>critics</c>.</summary>
    Collective,

    /// <summary>A newsroom, company, agency or other body: <c>CNN</c>, <c>the department</c>.</summary>
    Organization,

    /// <summary>Something written: <c>a statement</c>, <c>the report</c>, <c>court records</c>.</summary>
    Document,
}
