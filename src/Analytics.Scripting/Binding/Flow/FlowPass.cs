using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Goes through the code of one method as it may run: reports variables read before they are assigned, functions that may end without
/// returning a value, and sections of a switch that run into the next.
/// </summary>
internal sealed partial class FlowPass
{
    private const int MaxRounds = 20;

    private readonly DiagnosticBag _diagnostics;
    private readonly FlowVariables _variables = new();
    private readonly Dictionary<LabelSymbol, FlowState> _forward = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<LabelSymbol, FlowState> _backward = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<LabelSymbol> _visited = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MethodSymbol, LocalFunctionFlow> _functions = new(ReferenceEqualityComparer.Instance);
    private FlowState _state = FlowState.Start();
    private FunctionFrame _frame = new(null, null, null);
    private bool _isReporting;
    private bool _hasChanged;

    private FlowPass(DiagnosticBag diagnostics, PatternMatching matching)
    {
        _diagnostics = diagnostics;
        _matching = matching;
    }

    /// <summary>Checks a method's code. To be called only where nothing is wrong with it so far.</summary>
    public static void Check(SourceMethodSymbol method, BoundBlock body, DiagnosticBag diagnostics, PatternMatching matching) =>
        new FlowPass(diagnostics, matching).Run(method, body);

    /// <summary>Checks the top of a cell, the trailing expression included.</summary>
    public static void CheckTop(BoundBlock body, BoundExpression? result, DiagnosticBag diagnostics, PatternMatching matching)
    {
        var last = result is null ? body : new BoundBlock(body.Syntax, body.Locals, body.Statements.Add(new BoundExpressionStatement(result.Syntax, result)));
        new FlowPass(diagnostics, matching).Run(null, last);
    }

    private void Run(SourceMethodSymbol? method, BoundBlock body)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            _hasChanged = false;
            RunOnce(method, body);
            if (!_hasChanged)
                break;
        }

        _isReporting = true;
        RunOnce(method, body);
    }

    private void RunOnce(SourceMethodSymbol? method, BoundBlock body)
    {
        _forward.Clear();
        _visited.Clear();
        _state = FlowState.Start();
        _frame = new FunctionFrame(method, null, null);
        VisitFunctionBody(method, body);
    }

    /// <summary>A body with its end: a function that returns a value must not reach it, and out parameters are assigned there.</summary>
    private void VisitFunctionBody(MethodSymbol? function, BoundBlock body)
    {
        VisitStatement(body);
        if (!_state.IsReachable)
            return;
        if (function is not null && MustReturn(function))
            ReportMissingReturn(function, body.Syntax);
        CheckOutParameters(function, body.Syntax);
    }

    private static bool MustReturn(MethodSymbol function)
    {
        if (function.ReturnsVoid || function.ReturnType.IsError || function.IsIterator || function.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor)
            return false;
        return !function.IsAsync || FunctionTypes.AsyncResult(function.ReturnType) is { IsVoid: false };
    }

    private void ReportMissingReturn(MethodSymbol function, SyntaxNode syntax)
    {
        if (function.MethodKind == MethodKind.Lambda)
        {
            Report("CS1643", ArrowOf(syntax), "Not all code paths return a value in lambda expression.");
            return;
        }

        var declaration = (function as SourceMethodSymbol)?.Syntax ?? syntax;
        var span = declaration switch
        {
            MethodDeclaration method => method.Identifier.Span,
            LocalFunctionStatement local => local.Identifier.Span,
            Accessor accessor => accessor.Keyword.Span,
            OperatorDeclaration @operator => @operator.OperatorToken.Span,
            _ => declaration.Span,
        };
        Report("CS0161", span, $"'{function}': not all code paths return a value.");
    }

    private static TextSpan ArrowOf(SyntaxNode body) => body is BlockStatement block ? block.CloseBrace.Span : body.Span;

    private void CheckOutParameters(MethodSymbol? function, SyntaxNode syntax)
    {
        if (function is null)
            return;
        foreach (var parameter in function.Parameters)
        {
            var number = _variables.Of(parameter);
            if (number >= 0 && !_state.Has(number))
                Report("CS0177", syntax is BlockStatement block ? block.CloseBrace.Span : syntax.Span, $"The out parameter '{parameter.Name}' must be assigned to before control leaves the current method.");
        }
    }

    private void Report(string code, TextSpan span, string message)
    {
        if (_isReporting)
            _diagnostics.Error(code, span, message);
    }

    /// <summary>The function being gone through.</summary>
    /// <param name="Function">Null for the top of a cell.</param>
    /// <param name="Local">Where it is, or is in, a local function: what is known of that.</param>
    /// <param name="Outer">The function around it.</param>
    private sealed record FunctionFrame(MethodSymbol? Function, LocalFunctionFlow? Local, FunctionFrame? Outer);

    /// <summary>What calling a local function needs and does.</summary>
    private sealed class LocalFunctionFlow(SyntaxNode syntax)
    {
        /// <summary>The variables around it that it reads before it assigns them.</summary>
        public HashSet<int> Required { get; } = [];

        /// <summary>What is assigned wherever it ends; null while that is not known.</summary>
        public FlowState? AtEnd { get; set; }

        public bool IsOuter(Symbol variable) => variable switch
        {
            LocalSymbol local => !syntax.Span.Contains(local.Span),
            SourceParameterSymbol parameter => !syntax.Span.Contains(parameter.Span),
            _ => true,
        };
    }
}
