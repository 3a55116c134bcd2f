using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>What the bodies of one method and of the functions in it share: the closure classes and the methods that functions become.</summary>
internal sealed class CodeRoot(CellEmitter cell, TypeBuilder container, NamedTypeSymbol? type, RuntimeScope containerScope, ClosureAnalysis analysis, string name)
{
    private readonly Dictionary<VariableScope, ClosureClass> _frames = [];
    private readonly Dictionary<object, ClosureClass> _staticClasses = [];
    private readonly Dictionary<FunctionNode, NestedMethod> _methods = [];
    private readonly Queue<NestedMethod> _pending = [];

    public CellEmitter Cell => cell;

    public ClosureAnalysis Analysis => analysis;

    /// <summary>The type in which the method is declared; classes made for its closures are nested in it.</summary>
    public TypeBuilder Container => container;

    /// <summary>Its symbol; null for the class of a cell.</summary>
    public NamedTypeSymbol? Type => type;

    public string Name => name;

    public ImmutableArray<TypeParameterSymbol> ContainerTypeParameters => type?.TypeParameters ?? [];

    /// <summary>What <c>this</c> is in code that sees the given scope.</summary>
    public Type ThisType(RuntimeScope seen) => type is null ? container : seen.Of(type);

    public ClosureClass FrameOf(VariableScope variables)
    {
        if (_frames.TryGetValue(variables, out var frame)) return frame;
        var typeParameters = variables.Function!.TypeParameters;
        frame = DefineClass("DisplayClass", typeParameters);
        _frames[variables] = frame;
        for (var i = 0; i < variables.Captured.Count; i++)
        {
            var variable = variables.Captured[i];
            var variableType = variable is LocalSymbol local ? local.Type : ((ParameterSymbol)variable).Type;
            frame.AddVariable(variable, variableType, ClosureClass.NameOf(variable, i));
        }

        if (variables.LinksOut) frame.LinkOutward(ObjectType(ClosureAnalysis.Outward(variables)!, frame.Inside));
        return frame;
    }

    /// <summary>The type of a scope's object, in code that sees the given scope.</summary>
    public Type ObjectType(VariableScope variables, RuntimeScope seen) =>
        variables.IsThis ? ThisType(seen) : FrameOf(variables).TypeIn(seen);

    public NestedMethod MethodOf(FunctionNode function)
    {
        if (_methods.TryGetValue(function, out var method)) return method;
        method = DefineMethod(function);
        _methods[function] = method;
        _pending.Enqueue(method);
        return method;
    }

    /// <summary>The next function whose body is still to be written; functions that nothing calls have none.</summary>
    public bool TryTakePending(out NestedMethod method) => _pending.TryDequeue(out method!);

    public ClosureClass DefineClass(
        string kind, ImmutableArray<TypeParameterSymbol> typeParameters, Func<RuntimeScope, Type>? baseType = null)
    {
        var made = new ClosureClass(container, $"<>c__{kind}{cell.Module.NextNumber()}", cell.OuterScope, typeParameters, baseType);
        cell.AddType(made.Builder);
        return made;
    }

    private NestedMethod DefineMethod(FunctionNode function)
    {
        var symbol = function.Symbol!;
        var isLambda = symbol.MethodKind == MethodKind.Lambda;
        var host = function.Host;
        // Delegates over instance methods are called faster than over static ones, hence an object for lambdas without captures.
        var hostClass = host is { IsThis: false } ? FrameOf(host) : host is null && isLambda ? SharedClass(function.TypeParameters) : null;
        var classParameters = hostClass?.TypeParameters ?? ContainerTypeParameters;
        var own = function.TypeParameters.RemoveRange(0, classParameters.Length);
        var attributes = MethodAttributes.Public | MethodAttributes.HideBySig;
        if (hostClass is null && host is null) attributes |= MethodAttributes.Static;
        var number = cell.Module.NextNumber();
        var methodName = isLambda ? $"<{name}>b__{number}" : $"<{name}>g__{symbol.Name}|{number}";
        var builder = (hostClass?.Builder ?? container).DefineMethod(methodName, attributes);
        var around = hostClass?.Inside ?? containerScope;
        var inside = GenericParameters.Define(around, own, names => builder.DefineGenericParameters(names));
        GenericParameters.Constrain(inside, own, withVariance: false);
        Signatures.Set(builder, symbol, inside, WriteAttributes);
        WriteAttributes(symbol is SourceMethodSymbol source ? source.Attributes : ((LambdaSymbol)symbol).Attributes, builder.SetCustomAttribute);
        return new NestedMethod(function, builder, hostClass, own, inside);
    }

    private void WriteAttributes(ImmutableArray<AppliedAttribute> attributes, Action<ConstructorInfo, byte[]> set)
    {
        foreach (var attribute in attributes)
            set(cell.OuterScope.ConstructorOf(attribute.Constructor), AttributeBlob.Of(attribute, cell.OuterScope));
    }

    /// <summary>A class for what is made once for all calls of functions that see the same type parameters.</summary>
    public ClosureClass SharedClass(ImmutableArray<TypeParameterSymbol> typeParameters)
    {
        if (typeParameters.IsEmpty) return cell.StaticClassIn(container);
        // Functions that see the same type parameters, of which the innermost tells, share one class.
        if (!_staticClasses.TryGetValue(typeParameters[^1], out var shared))
            _staticClasses[typeParameters[^1]] = shared = DefineClass("Static", typeParameters);

        return shared;
    }
}
