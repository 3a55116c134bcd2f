using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>
/// A class made for closures: its objects hold the captured variables of a scope and its methods are the functions that use them. Generic
/// over every type parameter in sight where the scope is.
/// </summary>
internal sealed class ClosureClass
{
    private readonly ConstructorBuilder? _constructor;
    private readonly Dictionary<Symbol, FieldBuilder> _fields = new(ReferenceEqualityComparer.Instance);

    /// <param name="container">The type it is nested in.</param>
    /// <param name="name">Its name.</param>
    /// <param name="around">What symbols mean outside of it.</param>
    /// <param name="typeParameters">Those it gets.</param>
    /// <param name="baseType">Its base, in terms of its own type parameters; null for object, and ValueType for a struct.</param>
    public ClosureClass(
        TypeBuilder container, string name, RuntimeScope around, ImmutableArray<TypeParameterSymbol> typeParameters,
        Func<RuntimeScope, Type>? baseType = null)
    {
        TypeParameters = typeParameters;
        Builder = container.DefineNestedType(name, TypeAttributes.NestedPublic | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit, typeof(object));
        Inside = GenericParameters.Define(around, typeParameters, names => Builder.DefineGenericParameters(names));
        GenericParameters.Constrain(Inside, typeParameters, withVariance: false);
        var parent = baseType?.Invoke(Inside) ?? typeof(object);
        Builder.SetParent(parent);
        if (parent != typeof(ValueType)) _constructor = DefineConstructor(parent);
    }

    public TypeBuilder Builder { get; }

    public ConstructorBuilder Constructor => _constructor ?? throw new InvalidOperationException("A struct is made without a constructor.");

    public ImmutableArray<TypeParameterSymbol> TypeParameters { get; }

    /// <summary>What symbols mean in the class's methods.</summary>
    public RuntimeScope Inside { get; }

    /// <summary>The field that leads to the object of the scope around; null where nothing needs it.</summary>
    public FieldBuilder? Outward { get; private set; }

    public FieldBuilder FieldOf(Symbol variable) => _fields[variable];

    public void AddVariable(Symbol variable, TypeSymbol type, string name) =>
        _fields[variable] = Builder.DefineField(name, Inside.Of(type), FieldAttributes.Public);

    public void LinkOutward(Type type) => Outward = Builder.DefineField("<>outer", type, FieldAttributes.Public);

    public FieldBuilder AddStatic(string name, Type type) => Builder.DefineField(name, type, FieldAttributes.Public | FieldAttributes.Static);

    /// <summary>The class as it is named in other code, over the type parameters in sight there.</summary>
    public Type TypeIn(RuntimeScope scope) =>
        TypeParameters.IsEmpty ? Builder : Builder.MakeGenericType([.. TypeParameters.Select(scope.Of)]);

    private ConstructorBuilder DefineConstructor(Type parent)
    {
        const BindingFlags any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var constructor = Builder.DefineConstructor(MethodAttributes.Public | MethodAttributes.HideBySig, CallingConventions.Standard, []);
        var il = constructor.GetILGenerator();
        var declared = (parent.IsConstructedGenericType ? parent.GetGenericTypeDefinition() : parent).GetConstructor(any, [])!;
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, RuntimeScope.ConstructorOn(parent, declared));
        il.Emit(OpCodes.Ret);
        return constructor;
    }

    public static string NameOf(Symbol variable, int index) =>
        variable is ParameterSymbol or LocalSymbol { Name: not "" } ? variable.Name : $"<>{index}";
}
