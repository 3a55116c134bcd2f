using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Calls and new objects in expression trees.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitTreeOfCreation(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundPlaceholder placeholder: _treePlaceholders[placeholder].Load(_il); break;
            case BoundCall call: EmitTreeOfCall(call.Receiver, call.Method, call.Arguments); break;
            case BoundDelegateCall call:
                EmitTree(call.Target);
                EmitArray(typeof(Expression), [.. call.Arguments.OrderBy(a => a.Parameter)], a => EmitTree(a.Value));
                _il.Emit(OpCodes.Call, TreeFactories.Method("Invoke", typeof(Expression), typeof(Expression[])));
                break;
            case BoundLambda lambda: EmitTreeOfLambda(lambda); break;
            case BoundExpressionTree tree:
                EmitTreeOfLambda(tree.Lambda);
                _il.Emit(OpCodes.Call, TreeFactories.Method("Quote", OneOperand));
                break;
            case BoundTypeOf: EmitTreeConstant(expression); break;
            case BoundObjectCreation creation: EmitTreeOfNew(creation); break;
            case BoundArrayCreation creation: EmitTreeOfArray(creation); break;
            case BoundInterpolatedString text: EmitTreeOfText(text); break;
            default:
                throw new UnsupportedCodeException($"An expression tree cannot contain this here: '{_root.Cell.Text(expression.Syntax)}'.");
        }
    }

    private void EmitTreeOfNew(BoundObjectCreation creation)
    {
        if (creation.Constructor is DefaultConstructorSymbol)
        {
            EmitTypeObject(creation.Type);
            _il.Emit(OpCodes.Call, TreeFactories.Method("New", typeof(Type)));
        }
        else
        {
            EmitMethodObject(_scope.ConstructorOf(creation.Constructor));
            EmitArray(typeof(Expression), [.. creation.Arguments.OrderBy(a => a.Parameter)], a => EmitTree(a.Value));
            if (creation.Type is AnonymousTypeSymbol anonymous)
            {
                ImmutableArray<MethodSymbol> getters = [.. anonymous.PropertyNames.Select(n => anonymous.GetMembers(n).OfType<PropertySymbol>().First().Getter!)];
                EmitArray(typeof(MemberInfo), getters, g => EmitMethodObject(_scope.Of(g)));
                _il.Emit(OpCodes.Call, TreeFactories.Method("New", typeof(ConstructorInfo), typeof(IEnumerable<Expression>), typeof(MemberInfo[])));
            }
            else
            {
                _il.Emit(OpCodes.Call, TreeFactories.Method("New", typeof(ConstructorInfo), typeof(IEnumerable<Expression>)));
            }
        }

        if (creation.Initializer is not { } initializer) return;
        var isList = initializer.Effects is [BoundCall, ..];
        if (isList)
        {
            EmitArray(typeof(ElementInit), initializer.Effects, e => EmitElementInit((BoundCall)e));
            _il.Emit(OpCodes.Call, TreeFactories.Method("ListInit", typeof(NewExpression), typeof(ElementInit[])));
        }
        else
        {
            EmitArray(typeof(MemberBinding), initializer.Effects, EmitBinding);
            _il.Emit(OpCodes.Call, TreeFactories.Method("MemberInit", typeof(NewExpression), typeof(MemberBinding[])));
        }
    }

    private void EmitElementInit(BoundCall add)
    {
        EmitMethodObject(_scope.Of(add.Method));
        EmitArray(typeof(Expression), add.Arguments, a => EmitTree(a.Value));
        _il.Emit(OpCodes.Call, TreeFactories.Method("ElementInit", typeof(MethodInfo), typeof(Expression[])));
    }

    private void EmitBinding(BoundExpression effect)
    {
        switch (effect)
        {
            case BoundAssignment assignment:
                var byMethod = EmitMember(assignment.Target, setter: true);
                EmitTree(assignment.Value);
                _il.Emit(OpCodes.Call, TreeFactories.Method("Bind", byMethod, typeof(Expression)));
                break;
            case BoundNestedInitializer { Initializer.Effects: [BoundCall, ..] } nested:
                var list = EmitMember(nested.Member, setter: false);
                EmitArray(typeof(ElementInit), nested.Initializer.Effects, e => EmitElementInit((BoundCall)e));
                _il.Emit(OpCodes.Call, TreeFactories.Method("ListBind", list, typeof(ElementInit[])));
                break;
            case BoundNestedInitializer nested:
                var members = EmitMember(nested.Member, setter: false);
                EmitArray(typeof(MemberBinding), nested.Initializer.Effects, EmitBinding);
                _il.Emit(OpCodes.Call, TreeFactories.Method("MemberBind", members, typeof(MemberBinding[])));
                break;
            default:
                throw new UnsupportedCodeException($"An expression tree cannot contain this here: '{_root.Cell.Text(effect.Syntax)}'.");
        }
    }

    private Type EmitMember(BoundExpression member, bool setter)
    {
        switch (member)
        {
            case BoundProperty { Property: var property }:
                EmitMethodObject(_scope.Of(setter ? property.Setter! : property.Getter!));
                return typeof(MethodInfo);
            case BoundField field:
                EmitFieldObject(_scope.Of(field.Field));
                return typeof(MemberInfo);
            default:
                throw new UnsupportedCodeException($"An expression tree cannot contain this here: '{_root.Cell.Text(member.Syntax)}'.");
        }
    }

    private void EmitTreeOfArray(BoundArrayCreation creation)
    {
        EmitTypeObject(creation.ArrayType.ElementType);
        if (creation.Initializer is { } initializer)
        {
            EmitArray(typeof(Expression), [.. initializer.Elements.Cast<BoundExpression>()], EmitTree);
            _il.Emit(OpCodes.Call, TreeFactories.Method("NewArrayInit", typeof(Type), typeof(Expression[])));
        }
        else
        {
            EmitArray(typeof(Expression), creation.Sizes, EmitTree);
            _il.Emit(OpCodes.Call, TreeFactories.Method("NewArrayBounds", typeof(Type), typeof(Expression[])));
        }
    }

    /// <summary>An interpolated string is a call of string.Format.</summary>
    private void EmitTreeOfText(BoundInterpolatedString text)
    {
        var format = new StringBuilder();
        var values = new List<BoundExpression>();
        foreach (var part in text.Parts)
        {
            if (part.Value is not { } value)
            {
                format.Append(part.Text!.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                continue;
            }

            format.Append(CultureInfo.InvariantCulture, $"{{{values.Count}");
            if (part.Alignment is { } alignment) format.Append(CultureInfo.InvariantCulture, $",{alignment}");
            if (part.Format is { } written) format.Append(':').Append(written);
            format.Append('}');
            values.Add(value);
        }

        var isSpread = values.Count > 3;
        Type[] parameters = [typeof(string), .. isSpread ? [typeof(object[])] : Enumerable.Repeat(typeof(object), values.Count)];
        _il.Emit(OpCodes.Ldnull);
        EmitMethodObject(typeof(string).GetMethod("Format", parameters)!);
        _il.LoadInt(isSpread ? 2 : values.Count + 1);
        _il.Emit(OpCodes.Newarr, typeof(Expression));
        EmitAt(0, () => EmitTreeConstant(new BoundLiteral(text.Syntax, CoreTypes.String, new ConstantValue(format.ToString()))));
        if (isSpread)
        {
            EmitAt(1, () =>
            {
                EmitTypeObject(typeof(object));
                EmitArray(typeof(Expression), [.. values], EmitBoxedTree);
                _il.Emit(OpCodes.Call, TreeFactories.Method("NewArrayInit", typeof(Type), typeof(Expression[])));
            });
        }
        else
        {
            for (var i = 0; i < values.Count; i++)
            {
                var value = values[i];
                EmitAt(i + 1, () => EmitBoxedTree(value));
            }
        }

        _il.Emit(OpCodes.Call, TreeFactories.Method("Call", typeof(Expression), typeof(MethodInfo), typeof(Expression[])));
    }

    private void EmitAt(int index, Action value)
    {
        _il.Emit(OpCodes.Dup);
        _il.LoadInt(index);
        value();
        _il.Emit(OpCodes.Stelem_Ref);
    }

    private void EmitBoxedTree(BoundExpression value)
    {
        EmitTree(value);
        if (value.Type.MayBeValue()) EmitTreeConvert(CoreTypes.Object, isChecked: false);
    }
}
