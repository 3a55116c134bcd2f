using Analytics.Notebooks;
using Analytics.Scripting.Session;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Services;

/// <summary>Says what could stand at a position of a cell, given what the session has declared.</summary>
internal sealed class CompletionEngine(DirectiveCompletion directives, Func<Symbol, string?> document)
{
    public CompletionList Complete(string code, int position, SessionState session, CancellationToken cancellationToken)
    {
        var cursor = Cursor.At(code, position);
        if (cursor.Place == CursorPlace.Directive) return directives.Complete(code, position);
        if (cursor.Place == CursorPlace.Text || MarkedCode.At(cursor) is not { } marked) return new CompletionList(position, position, []);
        var model = CodeModel.Bind(marked.Tree, session, cancellationToken);
        var candidates = new CodeCompletion(new CompletionRequest(cursor, marked, model)).Candidates();
        var ordered = Ranking.Order(candidates, cursor.Prefix);
        return new CompletionList(cursor.Word.Start, cursor.Word.End, [.. ordered.Select(c => c.ToItem(document))]);
    }
}
