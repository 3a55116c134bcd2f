using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Operators and conversions in expression trees.</summary>
internal sealed partial class BodyEmitter
{
    private static readonly Type[] OneOperand = [typeof(Expression)];
    private static readonly Type[] TwoOperands = [typeof(Expression), typeof(Expression)];

    private bool EmitTreeOfOperation(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundConversion conversion: EmitTreeOfConversion(conversion); break;
            case BoundUnary unary: EmitTreeOfUnary(unary); break;
            case BoundBinary binary: EmitTreeOfBinary(binary); break;
            case BoundLogical logical: EmitTreeOfLogical(logical); break;
            case BoundConditional conditional:
                EmitTree(conditional.Condition);
                EmitTree(conditional.WhenTrue);
                EmitTree(conditional.WhenFalse);
                EmitTypeObject(conditional.Type);
                _il.Emit(OpCodes.Call, TreeFactories.Method("Condition", typeof(Expression), typeof(Expression), typeof(Expression), typeof(Type)));
                break;
            case BoundNullCoalescing coalescing: EmitTreeOfCoalescing(coalescing); break;
            case BoundIsType test:
                EmitTree(test.Operand);
                EmitTypeObject(test.Target);
                _il.Emit(OpCodes.Call, TreeFactories.Method("TypeIs", typeof(Expression), typeof(Type)));
                break;
            case BoundAs cast:
                EmitTree(cast.Operand);
                EmitTypeObject(cast.Type);
                _il.Emit(OpCodes.Call, TreeFactories.Method("TypeAs", typeof(Expression), typeof(Type)));
                break;
            default: return false;
        }

        return true;
    }

    private void EmitTreeOfConversion(BoundConversion conversion)
    {
        var operand = conversion.Operand;
        switch (conversion.Kind)
        {
            case ConversionKind.Identity or ConversionKind.ImplicitReference when !conversion.IsExplicit: EmitTree(operand); break;
            case ConversionKind.Identity or ConversionKind.ImplicitReference:
                EmitTree(operand);
                EmitTreeConvert(conversion.Type, isChecked: false);
                break;
            case ConversionKind.UserDefined:
                EmitTree(operand);
                EmitTypeObject(conversion.IsLifted ? conversion.Type : conversion.Method!.ReturnType);
                EmitMethodObject(_scope.Of(conversion.Method!));
                _il.Emit(OpCodes.Call, TreeFactories.Method("Convert", typeof(Expression), typeof(Type), typeof(MethodInfo)));
                break;
            case ConversionKind.Span:
                _il.Emit(OpCodes.Ldnull);
                EmitMethodObject(_scope.Of(conversion.Method!));
                EmitArray<BoundExpression>(typeof(Expression), [operand], o =>
                {
                    EmitTree(o);
                    if (o is BoundConversion || IsLibraryArray(o)) EmitTreeConvert(o.Type, isChecked: false);
                });
                _il.Emit(OpCodes.Call, TreeFactories.Method("Call", typeof(Expression), typeof(MethodInfo), typeof(Expression[])));
                break;
            case ConversionKind.Nullable when !operand.Type.IsNullable() && conversion.Type.IsNullable(out var underlying) && operand.Type != underlying:
                // First the value, then the nullable.
                EmitTree(operand);
                EmitTreeConvert(underlying, conversion.IsChecked);
                EmitTreeConvert(conversion.Type, conversion.IsChecked);
                break;
            default:
                EmitTree(operand);
                EmitTreeConvert(conversion.Type, conversion.IsChecked);
                break;
        }
    }

    /// <summary>For the compiler an array whose items a library says not to be null is of another type than one of a cell.</summary>
    private static bool IsLibraryArray(BoundExpression value) => value switch
    {
        BoundCall { Method.Definition: not SourceMethodSymbol } call => call.Method.Definition.ReturnType is ArrayTypeSymbol { ElementType.IsReferenceType: true },
        BoundProperty { Property: not SourcePropertySymbol } property => property.Type is ArrayTypeSymbol { ElementType.IsReferenceType: true },
        _ => false,
    };

    private void EmitTreeOfUnary(BoundUnary unary)
    {
        var name = TreeFactories.NameOf(unary.Kind, unary.IsChecked);
        EmitTree(unary.Operand);
        if (unary.Method is null)
        {
            _il.Emit(OpCodes.Call, TreeFactories.Method(name, OneOperand));
            return;
        }

        EmitMethodObject(_scope.Of(unary.Method));
        _il.Emit(OpCodes.Call, TreeFactories.Method(name, typeof(Expression), typeof(MethodInfo)));
    }

    private void EmitTreeOfBinary(BoundBinary binary)
    {
        var name = TreeFactories.NameOf(binary.Kind, binary.IsChecked);
        var method = binary.Kind == BinaryKind.Concat ? ConcatOf(binary) : binary.Method is null ? null : _scope.Of(binary.Method);
        EmitTreeOfOperand(binary.Left);
        EmitTreeOfOperand(binary.Right);
        if (TreeFactories.IsComparison(binary.Kind))
        {
            if (method is null && !binary.IsLifted)
            {
                _il.Emit(OpCodes.Call, TreeFactories.Method(name, TwoOperands));
                return;
            }

            _il.LoadBool(false);
            EmitMethodOrNull(method);
            _il.Emit(OpCodes.Call, TreeFactories.Method(name, typeof(Expression), typeof(Expression), typeof(bool), typeof(MethodInfo)));
        }
        else if (method is null)
        {
            _il.Emit(OpCodes.Call, TreeFactories.Method(name, TwoOperands));
            if (binary.Left.Type.StripNullable() is NamedTypeSymbol { IsEnum: true }) EmitTreeConvert(binary.Type, isChecked: false);
        }
        else
        {
            EmitMethodObject(method);
            _il.Emit(OpCodes.Call, TreeFactories.Method(name, typeof(Expression), typeof(Expression), typeof(MethodInfo)));
        }
    }

    /// <summary>Enums are computed with as the numbers they are, small ones as ints.</summary>
    private void EmitTreeOfOperand(BoundExpression operand)
    {
        if (operand.Type.StripNullable() is not NamedTypeSymbol { IsEnum: true, EnumUnderlyingType: { } underlying })
        {
            EmitTree(operand);
            return;
        }

        TypeSymbol number = underlying.SpecialType is SpecialType.SByte or SpecialType.Byte or SpecialType.Int16 or SpecialType.UInt16 ? CoreTypes.Int32 : underlying;
        if (operand.Constant is { IsNull: false } constant && !operand.Type.IsNullable())
        {
            EmitTreeConstant(new BoundLiteral(operand.Syntax, number, constant));
            return;
        }

        EmitTree(operand);
        EmitTreeConvert(operand.Type.IsNullable() ? CoreTypes.Nullable(number) : number, isChecked: false);
    }

    private static MethodInfo ConcatOf(BoundBinary binary)
    {
        var areStrings = binary.Left.Type.SpecialType == SpecialType.String && binary.Right.Type.SpecialType == SpecialType.String;
        var type = areStrings ? typeof(string) : typeof(object);
        return typeof(string).GetMethod("Concat", [type, type])!;
    }

    private void EmitMethodOrNull(MethodInfo? method)
    {
        if (method is null) _il.Emit(OpCodes.Ldnull);
        else EmitMethodObject(method);
    }

    private void EmitTreeOfLogical(BoundLogical logical)
    {
        EmitTree(logical.Left);
        EmitTree(logical.Right);
        var name = logical.IsAnd ? "AndAlso" : "OrElse";
        if (logical.Method is null)
        {
            _il.Emit(OpCodes.Call, TreeFactories.Method(name, TwoOperands));
            return;
        }

        EmitMethodObject(_scope.Of(logical.Method));
        _il.Emit(OpCodes.Call, TreeFactories.Method(name, typeof(Expression), typeof(Expression), typeof(MethodInfo)));
    }

    private void EmitTreeOfCoalescing(BoundNullCoalescing coalescing)
    {
        EmitTree(coalescing.Left);
        EmitTree(coalescing.Right);
        if (ReferenceEquals(coalescing.WhenNotNull, coalescing.LeftValue) || coalescing.WhenNotNull is BoundConversion { Kind: ConversionKind.Identity or ConversionKind.ImplicitReference })
        {
            _il.Emit(OpCodes.Call, TreeFactories.Method("Coalesce", TwoOperands));
            return;
        }

        // What happens to the left side where it is not null is a function of its own.
        EmitTypeObject(coalescing.LeftValue.Type);
        _il.Emit(OpCodes.Ldstr, "p");
        _il.Emit(OpCodes.Call, TreeFactories.Method("Parameter", typeof(Type), typeof(string)));
        _treePlaceholders[coalescing.LeftValue] = Keep(typeof(ParameterExpression));
        EmitTree(coalescing.WhenNotNull);
        EmitArray<BoundPlaceholder>(typeof(ParameterExpression), [coalescing.LeftValue], p => _treePlaceholders[p].Load(_il));
        _il.Emit(OpCodes.Call, TreeFactories.Method("Lambda", typeof(Expression), typeof(ParameterExpression[])));
        _il.Emit(OpCodes.Call, TreeFactories.Method("Coalesce", typeof(Expression), typeof(Expression), typeof(LambdaExpression)));
    }

    private readonly Dictionary<BoundPlaceholder, Slot> _treePlaceholders = new(ReferenceEqualityComparer.Instance);
}
