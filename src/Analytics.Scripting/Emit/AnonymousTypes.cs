using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;

namespace Analytics.Scripting.Emit;

/// <summary>The classes behind <c>new { A = 1 }</c>: for each list of names in a session one, generic over the types of the properties.</summary>
internal sealed class AnonymousTypes(SessionModule module)
{
    private readonly Dictionary<string, AnonymousTypeDefinition> _definitions = new(StringComparer.Ordinal);
    private int _cell;
    private int _ofCell;

    /// <summary>The names of the types tell the cell in which they came up, as the compiler's do: messages and expression trees show them.</summary>
    public void BeginCell()
    {
        lock (_definitions)
        {
            _cell++;
            _ofCell = 0;
        }
    }

    public AnonymousTypeDefinition Of(ImmutableArray<string> names)
    {
        lock (_definitions)
        {
            var key = string.Join(',', names);
            if (!_definitions.TryGetValue(key, out var definition))
            {
                var type = string.Create(CultureInfo.InvariantCulture, $"<>f__AnonymousType{_ofCell++}#{_cell}");
                _definitions[key] = definition = new AnonymousTypeBuilder(module, type, names).Create();
            }

            return definition;
        }
    }
}

/// <summary>A finished class for one list of property names.</summary>
internal sealed record AnonymousTypeDefinition(Type Type, ConstructorInfo Constructor, ImmutableArray<MethodInfo> Getters)
{
    public Type TypeOver(Type[] arguments) => arguments.Length == 0 ? Type : Type.MakeGenericType(arguments);
}

/// <summary>Writes the class: read-only properties, a constructor, and equality and text by value as the C# compiler makes them.</summary>
internal sealed class AnonymousTypeBuilder
{
    private const MethodAttributes Override = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;
    private static readonly Type Comparer = typeof(EqualityComparer<>);

    private readonly ImmutableArray<string> _names;
    private readonly TypeBuilder _type;
    private readonly Type[] _parameters;
    private readonly Type _self;
    private readonly FieldBuilder[] _fields;
    private readonly MethodBuilder[] _getters;

    public AnonymousTypeBuilder(SessionModule module, string name, ImmutableArray<string> names)
    {
        _names = names;
        var full = names.IsEmpty ? name : string.Create(CultureInfo.InvariantCulture, $"{name}`{names.Length}");
        _type = module.DefineType(full, TypeAttributes.Public | TypeAttributes.Sealed, typeof(object));
        _parameters = names.IsEmpty ? [] : _type.DefineGenericParameters([.. names.Select(n => $"<{n}>j__TPar")]);
        _self = names.IsEmpty ? _type : _type.MakeGenericType(_parameters);
        _fields = [.. names.Select((n, i) => _type.DefineField($"<{n}>i__Field", _parameters[i], FieldAttributes.Private | FieldAttributes.InitOnly))];
        _getters = [.. names.Select(DefineProperty)];
        // Code such as formatters recognizes anonymous types by this attribute.
        _type.SetCustomAttribute(new CustomAttributeBuilder(
            typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute).GetConstructor(Type.EmptyTypes)!, []));
    }

    public AnonymousTypeDefinition Create()
    {
        var constructor = DefineConstructor();
        DefineEquals();
        DefineGetHashCode();
        DefineToString();
        var type = _type.CreateType();
        return new AnonymousTypeDefinition(
            type,
            (ConstructorInfo)type.Module.ResolveMethod(constructor.MetadataToken)!,
            [.. _getters.Select(g => (MethodInfo)type.Module.ResolveMethod(g.MetadataToken)!)]);
    }

    private MethodBuilder DefineProperty(string name, int index)
    {
        var getter = _type.DefineMethod(
            "get_" + name, MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName, _parameters[index], []);
        var il = getter.GetILGenerator();
        LoadField(il, 0, index);
        il.Emit(OpCodes.Ret);
        _type.DefineProperty(name, PropertyAttributes.None, _parameters[index], null).SetGetMethod(getter);
        return getter;
    }

    private ConstructorBuilder DefineConstructor()
    {
        var constructor = _type.DefineConstructor(MethodAttributes.Public | MethodAttributes.HideBySig, CallingConventions.Standard, _parameters);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, typeof(object).GetConstructor(Type.EmptyTypes)!);
        for (var i = 0; i < _fields.Length; i++)
        {
            constructor.DefineParameter(i + 1, ParameterAttributes.None, _names[i]);
            il.Emit(OpCodes.Ldarg_0);
            il.LoadArgument(i + 1);
            il.Emit(OpCodes.Stfld, RuntimeScope.FieldOn(_self, _fields[i]));
        }

        il.Emit(OpCodes.Ret);
        return constructor;
    }

    private void DefineEquals()
    {
        var il = _type.DefineMethod("Equals", Override, typeof(bool), [typeof(object)]).GetILGenerator();
        var differs = il.DefineLabel();
        var other = il.DeclareLocal(_self);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Isinst, _self);
        il.Emit(OpCodes.Stloc, other);
        il.Emit(OpCodes.Ldloc, other);
        il.Emit(OpCodes.Brfalse, differs);
        for (var i = 0; i < _fields.Length; i++)
        {
            LoadComparer(il, i);
            LoadField(il, 0, i);
            il.Emit(OpCodes.Ldloc, other);
            il.Emit(OpCodes.Ldfld, RuntimeScope.FieldOn(_self, _fields[i]));
            il.Emit(OpCodes.Callvirt, ComparerMethod(i, "Equals", 2));
            il.Emit(OpCodes.Brfalse, differs);
        }

        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Ret);
        il.MarkLabel(differs);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Ret);
    }

    private void DefineGetHashCode()
    {
        var il = _type.DefineMethod("GetHashCode", Override, typeof(int), []).GetILGenerator();
        il.LoadInt(_names.Length);
        for (var i = 0; i < _fields.Length; i++)
        {
            il.LoadInt(-1521134295);
            il.Emit(OpCodes.Mul);
            LoadComparer(il, i);
            LoadField(il, 0, i);
            il.Emit(OpCodes.Callvirt, ComparerMethod(i, "GetHashCode", 1));
            il.Emit(OpCodes.Add);
        }

        il.Emit(OpCodes.Ret);
    }

    private void DefineToString()
    {
        var il = _type.DefineMethod("ToString", Override, typeof(string), []).GetILGenerator();
        var append = typeof(StringBuilder).GetMethod("Append", [typeof(string)])!;
        var appendObject = typeof(StringBuilder).GetMethod("Append", [typeof(object)])!;
        il.Emit(OpCodes.Newobj, typeof(StringBuilder).GetConstructor(Type.EmptyTypes)!);
        for (var i = 0; i < _fields.Length; i++)
        {
            il.Emit(OpCodes.Ldstr, (i == 0 ? "{ " : ", ") + _names[i] + " = ");
            il.Emit(OpCodes.Callvirt, append);
            LoadField(il, 0, i);
            il.Emit(OpCodes.Box, _parameters[i]);
            il.Emit(OpCodes.Callvirt, appendObject);
        }

        il.Emit(OpCodes.Ldstr, _names.IsEmpty ? "{ }" : " }");
        il.Emit(OpCodes.Callvirt, append);
        il.Emit(OpCodes.Callvirt, typeof(object).GetMethod("ToString")!);
        il.Emit(OpCodes.Ret);
    }

    private void LoadField(ILGenerator il, int argument, int index)
    {
        il.LoadArgument(argument);
        il.Emit(OpCodes.Ldfld, RuntimeScope.FieldOn(_self, _fields[index]));
    }

    private void LoadComparer(ILGenerator il, int index) =>
        il.Emit(OpCodes.Call, ComparerMethod(index, "get_Default", 0));

    private MethodInfo ComparerMethod(int index, string name, int parameters) =>
        RuntimeScope.MethodOn(Comparer.MakeGenericType(_parameters[index]), name, parameters);
}
