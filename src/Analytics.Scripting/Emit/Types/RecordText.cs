using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>The text of a record: its name and what its public members hold.</summary>
internal sealed class RecordText(ILGenerator il, SourceTypeSymbol type, RuntimeScope scope)
{
    private static readonly MethodInfo AppendText = typeof(StringBuilder).GetMethod("Append", [typeof(string)])!;
    private static readonly MethodInfo AppendObject = typeof(StringBuilder).GetMethod("Append", [typeof(object)])!;
    private static readonly MethodInfo AppendChar = typeof(StringBuilder).GetMethod("Append", [typeof(char)])!;
    private static readonly MethodInfo ObjectToString = typeof(object).GetMethod("ToString")!;

    public void EmitToString()
    {
        var text = il.DeclareLocal(typeof(StringBuilder));
        var isEmpty = il.DefineLabel();
        il.Emit(OpCodes.Newobj, typeof(StringBuilder).GetConstructor(Type.EmptyTypes)!);
        il.Emit(OpCodes.Stloc, text);
        Append(text, type.Name);
        Append(text, " { ");
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldloc, text);
        var print = scope.Of(RecordMembers.Find(type, "PrintMembers", 1));
        il.Emit(type.IsValueType ? OpCodes.Call : OpCodes.Callvirt, print);
        il.Emit(OpCodes.Brfalse, isEmpty);
        AppendSpace(text);
        il.MarkLabel(isEmpty);
        il.Emit(OpCodes.Ldloc, text);
        il.LoadInt('}');
        il.Emit(OpCodes.Callvirt, AppendChar);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ldloc, text);
        il.Emit(OpCodes.Callvirt, ObjectToString);
    }

    /// <summary>Appends the members to the StringBuilder that is the argument; true where there were any.</summary>
    public void EmitPrintMembers(NamedTypeSymbol? baseRecord)
    {
        var members = RecordMembers.InOrder(type).Where(IsPrinted).ToList();
        if (baseRecord is not null)
        {
            var isEmpty = il.DefineLabel();
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Call, scope.Of(RecordMembers.Find(baseRecord, "PrintMembers", 1)));
            if (members.Count == 0) return;
            il.Emit(OpCodes.Brfalse, isEmpty);
            AppendArgument(", ");
            il.MarkLabel(isEmpty);
        }

        for (var i = 0; i < members.Count; i++)
        {
            AppendArgument((i == 0 ? "" : ", ") + members[i].Name + " = ");
            AppendValue(members[i]);
        }

        il.LoadBool(members.Count > 0);
    }

    private static bool IsPrinted(Symbol member) => !member.IsStatic && member.Accessibility == Accessibility.Public && member switch
    {
        FieldSymbol field => !field.IsConst,
        PropertySymbol property => property is { Getter: not null, IsIndexer: false, IsOverride: false },
        _ => false,
    };

    private void AppendValue(Symbol member)
    {
        var valueType = member is FieldSymbol { Type: var ofField } ? ofField : ((PropertySymbol)member).Type;
        var runtime = scope.Of(valueType);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_0);
        if (member is FieldSymbol field) il.Emit(OpCodes.Ldfld, scope.Of(field));
        else
        {
            var getter = ((PropertySymbol)member).Getter!;
            il.Emit(type.IsValueType ? OpCodes.Call : OpCodes.Callvirt, scope.Of(getter));
            if (getter.ReturnRefKind != RefKind.None) il.Emit(OpCodes.Ldobj, runtime);
        }

        if (valueType.IsValueType)
        {
            var value = il.DeclareLocal(runtime);
            il.Emit(OpCodes.Stloc, value);
            il.Emit(OpCodes.Ldloca, value);
            il.Emit(OpCodes.Constrained, runtime);
            il.Emit(OpCodes.Callvirt, ObjectToString);
            il.Emit(OpCodes.Callvirt, AppendText);
        }
        else
        {
            if (valueType.IsTypeParameter()) il.Emit(OpCodes.Box, runtime);
            il.Emit(OpCodes.Callvirt, AppendObject);
        }

        il.Emit(OpCodes.Pop);
    }

    private void AppendArgument(string text)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldstr, text);
        il.Emit(OpCodes.Callvirt, AppendText);
        il.Emit(OpCodes.Pop);
    }

    private void Append(LocalBuilder builder, string text)
    {
        il.Emit(OpCodes.Ldloc, builder);
        il.Emit(OpCodes.Ldstr, text);
        il.Emit(OpCodes.Callvirt, AppendText);
        il.Emit(OpCodes.Pop);
    }

    private void AppendSpace(LocalBuilder builder)
    {
        il.Emit(OpCodes.Ldloc, builder);
        il.LoadInt(' ');
        il.Emit(OpCodes.Callvirt, AppendChar);
        il.Emit(OpCodes.Pop);
    }
}
