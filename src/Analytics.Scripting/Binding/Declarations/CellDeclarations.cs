using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>A method whose code is still to be bound.</summary>
/// <param name="Method">The method; where both forms of code are null it is abstract or emission writes it.</param>
/// <param name="Syntax">What errors of the method as a whole are reported at.</param>
/// <param name="Block">Its code in braces.</param>
/// <param name="Expression">Its code behind an arrow.</param>
internal sealed record PendingBody(SourceMethodSymbol Method, SyntaxNode Syntax, BlockStatement? Block = null, ExpressionSyntax? Expression = null)
{
    /// <summary>For a constructor, what it calls first.</summary>
    public ConstructorInitializer? Initializer { get; init; }
}

/// <summary>The value a field begins with, assigned by constructors.</summary>
internal sealed record FieldInitializer(SourceFieldSymbol Field, ExpressionSyntax Value);

/// <summary>What the declarations of a cell leave to be done once all of them are known.</summary>
internal sealed class CellDeclarations
{
    private readonly Dictionary<SourceTypeSymbol, List<FieldInitializer>> _initializers = [];

    /// <summary>Every method of the cell, once each.</summary>
    public List<PendingBody> Bodies { get; } = [];

    /// <summary>The initializers of a type's fields and automatic properties, in the order written.</summary>
    public List<FieldInitializer> InitializersOf(SourceTypeSymbol type)
    {
        if (!_initializers.TryGetValue(type, out var list))
            _initializers[type] = list = [];
        return list;
    }
}
