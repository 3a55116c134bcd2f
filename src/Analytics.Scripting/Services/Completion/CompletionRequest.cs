using Analytics.Scripting.Binding;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>A place in bound code at which something is to be completed.</summary>
/// <param name="Cursor">Where, in the text as it is.</param>
/// <param name="Code">The text with a name at the cursor.</param>
/// <param name="Model">What that code means.</param>
internal sealed record CompletionRequest(Cursor Cursor, MarkedCode Code, CodeModel Model)
{
    /// <summary>Who would bind a name at the cursor.</summary>
    public Binder Binder { get; } = Model.BinderAt(Code.Path);

    public SemanticRecorder Recorder => Model.Recorder;

    /// <summary>Where the name begins in the text with a name at the cursor, and as well in the text as it is.</summary>
    public int Start => Code.Token.Span.Start;

    /// <summary>Whether the code is that of a function or type, which runs when all of the cell is declared.</summary>
    public bool IsInDeclaration => Code.Path.Any(n => n is MethodDeclaration or TypeDeclaration or PropertyDeclaration or LambdaExpression { Body: not null });
}
