namespace Analytics.Scripting.Symbols;

internal enum Accessibility
{
    Private,
    ProtectedAndInternal,
    Protected,
    Internal,
    ProtectedOrInternal,
    Public,
}

internal enum RefKind
{
    None,
    Ref,
    Out,
    In,
    RefReadOnly,
}

/// <summary>Something that code can name: a namespace, a type, a member, a parameter, a local.</summary>
internal abstract class Symbol
{
    public abstract string Name { get; }

    /// <summary>The type this is a member of, with its type arguments; null for locals, parameters and the outermost types.</summary>
    public virtual NamedTypeSymbol? ContainingType => null;

    public virtual Accessibility Accessibility => Accessibility.Public;

    public virtual bool IsStatic => false;

    /// <summary>The reason given by ObsoleteAttribute when its use is an error; null otherwise.</summary>
    public virtual string? ObsoleteError => null;

    public override string ToString() => Name;
}

/// <summary>The names of a namespace are looked up in the references; it holds nothing itself.</summary>
internal sealed class NamespaceSymbol(string fullName) : Symbol
{
    /// <summary>Dotted; empty for the global namespace.</summary>
    public string FullName { get; } = fullName;

    public override string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    public string Qualify(string name) => FullName.Length == 0 ? name : FullName + "." + name;

    public override string ToString() => FullName.Length == 0 ? "<global namespace>" : FullName;
}
