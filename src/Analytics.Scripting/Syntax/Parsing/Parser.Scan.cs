namespace Analytics.Scripting.Syntax;

/// <summary>What a stretch of tokens that could be a type could be besides.</summary>
internal enum TypeForm
{
    /// <summary>Not a type.</summary>
    None,

    /// <summary>A name with or without dots, so possibly a value.</summary>
    Name,

    /// <summary>A name with type arguments, so possibly two comparisons.</summary>
    Generic,

    /// <summary><c>T?</c>, so possibly the start of a conditional.</summary>
    Nullable,

    /// <summary><c>T*</c>, so possibly a product.</summary>
    Pointer,

    /// <summary><c>(A, B)</c>, so possibly a tuple of values.</summary>
    Tuple,

    /// <summary>It can only be a type.</summary>
    Definite,
}

/// <summary>Where a type stands, as far as that decides whether a question mark belongs to it.</summary>
internal enum TypeMode
{
    /// <summary>Where only a type can stand.</summary>
    Normal,

    /// <summary>At the end of an expression: a question mark begins a conditional if a value can follow it.</summary>
    EndsExpression,

    /// <summary>Behind <c>new</c>.</summary>
    Creation,
}

internal sealed partial class Parser
{
    /// <summary>Looking ahead gives up on types nested deeper than this; such a text is not taken for a type.</summary>
    private const int MaxScanDepth = 16;

    /// <summary>Returns the index behind the type that begins at the index, or -1. Reads nothing.</summary>
    private int ScanType(int at, out TypeForm form, TypeMode mode = TypeMode.Normal, int depth = 0)
    {
        form = TypeForm.None;
        if (depth > MaxScanDepth) return -1;
        var kind = KindAt(at);
        if (IsPredefinedType(kind))
        {
            form = TypeForm.Definite;
            at++;
        }
        else if (IsIdentifierAt(at))
        {
            at = ScanName(at, out form, depth);
        }
        else if (kind is SyntaxKind.InKeyword or SyntaxKind.DoKeyword && at == _firstMissing - 1 && TouchesEnd(at))
        {
            // The last word of the text is still being typed, as in "in" for "int".
            form = TypeForm.Name;
            at++;
        }
        else if (kind == SyntaxKind.OpenParen)
        {
            at = ScanTupleType(at, depth);
            form = TypeForm.Tuple;
        }
        else if (kind == SyntaxKind.DelegateKeyword && KindAt(at + 1) == SyntaxKind.Asterisk)
        {
            at = ScanFunctionPointer(at + 2, depth);
            form = TypeForm.Definite;
        }
        else
        {
            return -1;
        }

        return at < 0 ? -1 : ScanTypeSuffixes(at, ref form, mode);
    }

    private int ScanTypeSuffixes(int at, ref TypeForm form, TypeMode mode)
    {
        while (true)
        {
            var kind = KindAt(at);
            if (kind == SyntaxKind.Question && form != TypeForm.Nullable && IsNullableSuffix(at, mode))
            {
                if (form != TypeForm.Definite) form = TypeForm.Nullable;
                at++;
            }
            else if (kind == SyntaxKind.Asterisk && mode == TypeMode.Normal)
            {
                form = form == TypeForm.Definite ? form : TypeForm.Pointer;
                at++;
            }
            else if (kind == SyntaxKind.OpenBracket && ScanRank(at) is > 0 and var next)
            {
                form = TypeForm.Definite;
                at = next;
            }
            else
            {
                return at;
            }
        }
    }

    private bool IsNullableSuffix(int at, TypeMode mode)
    {
        var next = TokenAt(at + 1);
        return mode switch
        {
            TypeMode.EndsExpression => !CanStartExpression(next) || (next.Kind == SyntaxKind.OpenBracket && ScanRank(at + 1) > 0),
            TypeMode.Creation => next.Kind is SyntaxKind.OpenParen or SyntaxKind.OpenBracket or SyntaxKind.OpenBrace,
            _ => true,
        };
    }

    /// <summary>Returns the index behind <c>[,]</c>, or -1 if there are sizes.</summary>
    private int ScanRank(int at)
    {
        at++;
        while (KindAt(at) == SyntaxKind.Comma) at++;
        return KindAt(at) == SyntaxKind.CloseBracket ? at + 1 : -1;
    }

    private int ScanName(int at, out TypeForm form, int depth)
    {
        form = TypeForm.Name;
        if (KindAt(at + 1) == SyntaxKind.ColonColon)
        {
            at += 2;
            if (!IsIdentifierAt(at)) return -1;
        }

        while (true)
        {
            at++;
            if (KindAt(at) == SyntaxKind.LessThan && ScanTypeArguments(at, out _, depth) is > 0 and var next)
            {
                form = TypeForm.Generic;
                at = next;
            }

            if (KindAt(at) != SyntaxKind.Dot || !IsIdentifierAt(at + 1) || IsNextDeclaration(at + 1)) return at;
            at++;
        }
    }

    /// <summary>Whether a declaration with <c>var</c> begins on the next line, while the name behind a dot is not typed yet.</summary>
    private bool IsNextDeclaration(int at) =>
        TokenAt(at) is { IsFirstOnLine: true, ContextualKind: SyntaxKind.VarKeyword or SyntaxKind.AwaitKeyword } && IsIdentifierAt(at + 1);

    /// <summary>
    /// Returns the index behind <c>&lt;A, B&gt;</c>, or -1. It is definite if an argument can only be a type, so that it can
    /// not be two comparisons.
    /// </summary>
    private int ScanTypeArguments(int at, out bool isDefinite, int depth)
    {
        isDefinite = false;
        at++;
        if (IsEnd(at)) return depth > 0 ? at : -1;
        if (KindAt(at) is SyntaxKind.Comma or SyntaxKind.GreaterThan)
        {
            while (KindAt(at) == SyntaxKind.Comma) at++;
            isDefinite = true;
            return KindAt(at) == SyntaxKind.GreaterThan ? at + 1 : -1;
        }

        while (true)
        {
            at = ScanType(at, out var form, TypeMode.Normal, depth + 1);
            if (at < 0) return -1;
            var end = KindAt(at);
            if (IsEnd(at) && (isDefinite || form == TypeForm.Definite || depth > 0))
            {
                // While the list is being typed, a keyword for a type in it tells what it will be.
                isDefinite |= form == TypeForm.Definite;
                return at;
            }

            if (end is not (SyntaxKind.GreaterThan or SyntaxKind.Comma)) return -1;
            isDefinite |= form is TypeForm.Definite or TypeForm.Nullable || (form == TypeForm.Generic && end == SyntaxKind.Comma);
            at++;
            if (end == SyntaxKind.GreaterThan || (isDefinite && IsEnd(at))) return at;
        }
    }

    private int ScanTupleType(int at, int depth)
    {
        var elements = 0;
        do
        {
            at = ScanType(at + 1, out _, TypeMode.Normal, depth + 1);
            if (at < 0) return -1;
            if (IsIdentifierAt(at)) at++;
            elements++;
        }
        while (KindAt(at) == SyntaxKind.Comma);
        return elements > 1 && KindAt(at) == SyntaxKind.CloseParen ? at + 1 : -1;
    }

    private int ScanFunctionPointer(int at, int depth)
    {
        if (TokenAt(at).ContextualKind is SyntaxKind.ManagedKeyword or SyntaxKind.UnmanagedKeyword) at++;
        if (KindAt(at) == SyntaxKind.OpenBracket) at = _closers[at] + 1;
        if (at <= 0 || KindAt(at) != SyntaxKind.LessThan) return -1;
        do
        {
            at++;
            while (KindAt(at) is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword or SyntaxKind.ReadonlyKeyword) at++;
            at = ScanType(at, out _, TypeMode.Normal, depth + 1);
            if (at < 0) return -1;
        }
        while (KindAt(at) == SyntaxKind.Comma);
        return KindAt(at) == SyntaxKind.GreaterThan ? at + 1 : -1;
    }
}
