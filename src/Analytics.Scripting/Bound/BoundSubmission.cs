using System.Collections.Immutable;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Bound;

/// <summary>A cell, bound. Where <see cref="Diagnostics"/> has errors, nothing of it may run.</summary>
internal sealed class BoundSubmission
{
    public required SyntaxTree Tree { get; init; }

    /// <summary>The class of the cell: its fields are the session variables it declares, its nested types the types.</summary>
    public required SubmissionTypeSymbol Type { get; init; }

    /// <summary>The statements of the cell in order; assignments to session variables stand where they are declared.</summary>
    public required BoundBlock Body { get; init; }

    /// <summary>The trailing expression, evaluated last; null where there is none. Its type is void where it has no value.</summary>
    public required BoundExpression? Result { get; init; }

    /// <summary>Whether the cell awaits at its top.</summary>
    public required bool IsAsync { get; init; }

    /// <summary>Every body in the cell but the statements at its top: functions, methods of types, constructors, accessors.</summary>
    public required ImmutableArray<BoundMethod> Methods { get; init; }

    /// <summary>The types declared, containing types before the nested.</summary>
    public required ImmutableArray<SourceTypeSymbol> Types { get; init; }

    /// <summary>The names the cell makes available to itself and later cells.</summary>
    public required ImportSet Imports { get; init; }

    /// <summary>Everything found wrong, syntax included, in the order of position.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    public bool HasErrors => Diagnostics.Any(d => d.IsError);
}

/// <summary>
/// A method with its body; field initializers and the call of the other constructor are part of a constructor's body. The body is null for
/// what emission writes itself (see <see cref="SynthesizedKind"/>).
/// </summary>
internal sealed record BoundMethod(SourceMethodSymbol Method, BoundBlock? Body);
