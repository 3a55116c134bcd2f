using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Binds a cell: first what it declares, then the bodies, then the flow through them.</summary>
internal static class SubmissionBinder
{
    /// <summary>Binds a cell whose directives have been followed already.</summary>
    /// <param name="tree">The cell; its syntax errors become part of the result's diagnostics.</param>
    /// <param name="name">The name of the class that the cell becomes.</param>
    /// <param name="previous">The class of the last cell that ran, or null.</param>
    /// <param name="imports">What is imported before the cell: the host's imports and those of earlier cells.</param>
    /// <param name="references">The assemblies that code can name types of.</param>
    /// <param name="recorder">Keeps what is bound where, of code that is not meant to run.</param>
    /// <param name="stopping">Gives the work up.</param>
    public static BoundSubmission Bind(
        SyntaxTree tree, string name, SubmissionTypeSymbol? previous, ImportSet imports, ReferenceSet references, SemanticRecorder? recorder = null,
        CancellationToken stopping = default)
    {
        var submission = new SubmissionTypeSymbol(name, previous) { DeclaredBase = CoreTypes.Object };
        var context = new BindingContext(tree, submission, references) { Imports = imports, Recorder = recorder, Stopping = stopping };
        if (recorder is not null)
            recorder.Context = context;
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(tree.Diagnostics);
        var unit = tree.Root;

        var cell = new CellDeclarations();
        var types = new TypeCollector(context, diagnostics);
        types.Collect(unit.Members, submission);
        UsingDirectives.Bind(unit, context, diagnostics);
        new BaseBinder(context, diagnostics).Bind(types.Types);
        RefuseAttributes(unit, diagnostics);

        if (types.Types.Count > 0)
            DeclareMembers(types.Types, context, cell, diagnostics);
        var top = new TopLevel(context, cell, diagnostics);
        new MemberDeclarer(context, submission, cell, diagnostics).DeclareOthers(unit.Members);
        top.Declare(unit);
        context.RunChecks();
        if (types.Types.Count > 0)
            LinkInheritance(types.Types, context, diagnostics);

        var methods = new BodyBinder(context, cell, diagnostics).BindAll(types.Types);
        var (body, result) = top.Bind(unit);
        recorder?.BindForgotten();
        AccessibilityChecks.Check(submission, diagnostics);
        ObsoleteChecks.Check(submission, diagnostics);
        if (recorder is null)
            CheckCode(methods, body, result, context, diagnostics);
        return new BoundSubmission
        {
            Tree = tree,
            Type = submission,
            Body = body,
            Result = result,
            IsAsync = top.IsAsync,
            Methods = methods,
            Types = [.. types.Types, .. context.MadeDelegates.Types],
            Imports = context.Imports,
            Diagnostics = DiagnosticReview.Of(tree, diagnostics.ToSortedList()),
        };
    }

    private static void DeclareMembers(
        IReadOnlyList<SourceTypeSymbol> types, BindingContext context, CellDeclarations cell, DiagnosticBag diagnostics)
    {
        var declarers = types.Select(t => (Type: t, Declarer: new MemberDeclarer(context, t, cell, diagnostics))).ToList();
        foreach (var (type, declarer) in declarers)
        {
            if (type.Declaration is TypeDeclaration declaration)
                declarer.DeclareFields(declaration.Members);
            else if (type.Declaration is EnumDeclaration @enum)
                new EnumMembers(context, type, diagnostics).Declare(@enum);
        }

        foreach (var (type, declarer) in declarers)
        {
            if (type.Declaration is TypeDeclaration declaration)
                declarer.DeclareOthers(declaration.Members);
            else if (type.Declaration is DelegateDeclaration @delegate)
                DelegateMembers.Declare(@delegate, type, new Binder(context, new Scope(null, null, type), diagnostics), cell);
        }

        foreach (var (type, declarer) in InOrderOfInheritance(declarers))
        {
            declarer.DeclareImplicitConstructors();
            if (type is { IsRecord: true, Declaration: TypeDeclaration declaration })
                DeclareRecordMembers(type, declaration, cell, context, diagnostics);
        }
    }

    private static void DeclareRecordMembers(
        SourceTypeSymbol type, TypeDeclaration declaration, CellDeclarations cell, BindingContext context, DiagnosticBag diagnostics)
    {
        var members = new RecordMembers(type, declaration, cell, context, diagnostics);
        var primary = type.Constructors.FirstOrDefault(c => c is SourceMethodSymbol { Synthesized: SynthesizedKind.PrimaryConstructor });
        if (primary is not null)
            members.DeclareProperties(primary);
        members.DeclareOthers(primary);
    }

    /// <summary>Bases before what derives from them: a record asks which members its base has got.</summary>
    private static IEnumerable<(SourceTypeSymbol Type, MemberDeclarer Declarer)> InOrderOfInheritance(
        List<(SourceTypeSymbol Type, MemberDeclarer Declarer)> declarers) => declarers.OrderBy(d => Depth(d.Type));

    private static int Depth(TypeSymbol type)
    {
        var depth = 0;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            depth++;
        return depth;
    }

    private static void LinkInheritance(IReadOnlyList<SourceTypeSymbol> types, BindingContext context, DiagnosticBag diagnostics)
    {
        var ordered = types.OrderBy(Depth).ToImmutableArray();
        foreach (var type in ordered)
            new OverrideChecks(type, new Binder(context, new Scope(null, null, type), diagnostics)).LinkOverrides();
        foreach (var type in ordered)
        {
            new OverrideChecks(type, new Binder(context, new Scope(null, null, type), diagnostics)).CheckAbstracts();
            new InterfaceChecks(type, diagnostics).Link();
            LayoutChecks.Check(type, diagnostics);
            AccessibilityChecks.Check(type, diagnostics);
            VarianceChecks.Check(type, diagnostics);
            ObsoleteChecks.Check(type, diagnostics);
        }
    }

    /// <summary>Checks the code that has no errors so far: flow through code that is not understood tells nothing.</summary>
    private static void CheckCode(
        ImmutableArray<BoundMethod> methods, BoundBlock top, BoundExpression? result, BindingContext context, DiagnosticBag diagnostics)
    {
        var binder = new Binder(context, new Scope(null, null, null), new DiagnosticBag());
        var matching = new PatternMatching((from, to) => binder.ClassifyConversion(from, to, isExplicit: false));
        var uses = new UseChecks(diagnostics, matching);
        foreach (var (method, body) in methods)
        {
            context.Stopping.ThrowIfCancellationRequested();
            if (body is null || diagnostics.HasErrorsIn(method.Syntax.Span))
                continue;
            uses.Check(method, body);
            FlowPass.Check(method, body, diagnostics, matching);
        }

        if (diagnostics.HasErrors && diagnostics.HasErrorsOutside(methods.Select(m => m.Method.Syntax.Span)))
            return;
        uses.Check(null, top);
        if (result is not null)
            uses.Check(null, result);
        FlowPass.CheckTop(top, result, diagnostics, matching);
        uses.ReportUnexplained();
        if (diagnostics.HasErrors)
            return;
        var warnings = new CodeWarnings(context.Tree.Text, diagnostics, matching);
        foreach (var (method, body) in methods)
        {
            if (body is not null)
                warnings.Check(body, method.IsAsync);
        }

        warnings.Check(top, isAsync: true);
        if (result is not null)
            warnings.Check(result, isAsync: true);
    }

    private static void RefuseAttributes(CompilationUnit unit, DiagnosticBag diagnostics)
    {
        foreach (var list in unit.AttributeLists)
            diagnostics.Refuse(list.Span, "An attribute of the assembly");
    }
}
