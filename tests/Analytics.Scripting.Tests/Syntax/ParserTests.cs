using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Tests.Syntax;

/// <summary>Where our tree differs from the compiler's, and what its nodes hold apart from their places.</summary>
public class ParserTests
{
    [Fact]
    public void Only_the_last_expression_of_a_cell_may_lack_its_semicolon()
    {
        var members = Parse("f();\nx").Members;
        Assert.True(Statement<ExpressionStatement>(members[0]).HasSemicolon);
        Assert.False(Statement<ExpressionStatement>(members[1]).HasSemicolon);
        Assert.True(SyntaxTree.Parse("if (a) f()").HasErrors);
    }

    [Fact]
    public void Variables_at_the_top_are_statements_unless_they_have_modifiers()
    {
        var members = Parse("int a = 1; const int b = 2; static int c = 3; var (d, e) = f;").Members;
        Statement<LocalDeclarationStatement>(members[0]);
        Assert.Equal("const", Assert.Single(Statement<LocalDeclarationStatement>(members[1]).Modifiers).Text);
        Assert.IsType<FieldDeclaration>(members[2]);
        var assignment = Assert.IsType<AssignmentExpression>(Statement<ExpressionStatement>(members[3]).Expression);
        Assert.IsType<ParenthesizedDesignation>(Assert.IsType<DeclarationExpression>(assignment.Target).Designation);
    }

    [Fact]
    public void Functions_at_the_top_are_methods_and_in_blocks_local_functions()
    {
        var members = Parse("int F(int x) => x; { int G<T>() { return 1; } }").Members;
        Assert.IsType<MethodDeclaration>(members[0]);
        Assert.IsType<LocalFunctionStatement>(Assert.Single(Statement<BlockStatement>(members[1]).Statements));
    }

    [Theory]
    [InlineData("x is int", typeof(TypePattern))]
    [InlineData("x is List<int>", typeof(TypePattern))]
    [InlineData("x is int[]", typeof(TypePattern))]
    [InlineData("x is Article", typeof(NamePattern))]
    [InlineData("x is Color.Red", typeof(NamePattern))]
    [InlineData("x is _", typeof(NamePattern))]
    [InlineData("x is null", typeof(ConstantPattern))]
    [InlineData("x is int.MaxValue", typeof(ConstantPattern))]
    [InlineData("x is A + 1", typeof(ConstantPattern))]
    [InlineData("x is (byte)1", typeof(ConstantPattern))]
    [InlineData("x is (1)", typeof(ParenthesizedPattern))]
    [InlineData("x is A a", typeof(DeclarationPattern))]
    [InlineData("x is var a", typeof(VarPattern))]
    [InlineData("x is A(1)", typeof(RecursivePattern))]
    [InlineData("x is (1, 2)", typeof(RecursivePattern))]
    [InlineData("x is { }", typeof(RecursivePattern))]
    [InlineData("x is [1, ..]", typeof(ListPattern))]
    [InlineData("x is > 1 and < 3", typeof(BinaryPattern))]
    [InlineData("x is not 1", typeof(UnaryPattern))]
    public void Whatever_stands_behind_is_is_a_pattern(string text, Type pattern) =>
        Assert.IsType(pattern, Assert.IsType<IsPatternExpression>(Expression(text)).Pattern);

    [Fact]
    public void An_assignment_through_a_question_mark_is_inside_the_access()
    {
        var access = Assert.IsType<ConditionalAccessExpression>(Expression("a?.b.c = 1"));
        Assert.IsType<MemberAccessExpression>(Assert.IsType<AssignmentExpression>(access.WhenNotNull).Target);
    }

    [Fact]
    public void Shifts_are_one_operator()
    {
        Assert.Equal(SyntaxKind.GreaterThanGreaterThan, Assert.IsType<BinaryExpression>(Expression("a >> b")).OperatorToken.Kind);
        Assert.Equal(SyntaxKind.TripleGreaterThan, Assert.IsType<BinaryExpression>(Expression("a >>> b")).OperatorToken.Kind);
        var assignment = Assert.IsType<AssignmentExpression>(Expression("a >>= b"));
        Assert.Equal(SyntaxKind.GreaterThanGreaterThanEquals, assignment.OperatorToken.Kind);
    }

    [Theory]
    [InlineData("new A { }", "Object")]
    [InlineData("new A { B = 1, [2] = 3 }", "Object")]
    [InlineData("new A { 1, 2 }", "Collection")]
    [InlineData("new int[] { 1 }", "Array")]
    [InlineData("a with { B = 1 }", "With")]
    [InlineData("new A { { 1, 2 } }", "Collection ComplexElement")]
    public void Initializers_know_what_they_mean(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Expression(text).DescendantsAndSelf().OfType<InitializerExpression>().Select(i => i.Kind)));

    [Fact]
    public void Field_is_a_keyword_in_accessors_only()
    {
        var root = Parse("class A { int P { get => field; set => field = value; } int F() => field; int Q => @field; }");
        Assert.Equal(2, root.DescendantsAndSelf().OfType<FieldExpression>().Count());
    }

    [Fact]
    public void Await_is_a_keyword_at_the_top_and_in_async_functions()
    {
        Assert.IsType<AwaitExpression>(Expression("await (f())"));
        Assert.IsType<AwaitExpression>(Lambda("f(async x => await (x))").ExpressionBody);
        Assert.IsType<InvocationExpression>(Lambda("f(x => await(x))").ExpressionBody);
    }

    [Fact]
    public void Lambdas_hold_their_modifiers_parameters_and_body()
    {
        var lambda = Assert.IsType<LambdaExpression>(Expression("static async int? (int x, string y = \"a\") => await x"));
        Assert.Equal(["static", "async"], lambda.Modifiers.Select(m => m.Text));
        Assert.IsType<NullableType>(lambda.ReturnType);
        Assert.Equal(["x", "y"], lambda.Parameters.Select(p => p.Identifier!.Text));
        Assert.NotNull(lambda.Parameters[1].Default);
        Assert.True(lambda.HasParameterList);
        Assert.NotNull(lambda.ExpressionBody);
    }

    [Fact]
    public void Types_and_attributes_at_the_top_keep_their_order()
    {
        var root = Parse("using A;\nusing static A.B;\nusing L = A.List<int>;\n[Flags] enum E { A }\nrecord R(int X) : B(X);\nx");
        Assert.Equal(3, root.Usings.Length);
        Assert.Equal("L", root.Usings[2].Alias!.Text);
        Assert.Equal([typeof(EnumDeclaration), typeof(TypeDeclaration), typeof(GlobalStatement)], root.Members.Select(m => m.GetType()));
        Assert.Equal(TypeDeclarationKind.RecordClass, ((TypeDeclaration)root.Members[1]).Kind);
    }

    [Fact]
    public void Array_types_name_their_ranks_from_the_outside()
    {
        var type = Assert.IsType<ArrayType>(Statement<LocalDeclarationStatement>(Parse("int[,][] x;").Members[0]).Declaration.Type);
        Assert.Equal([2, 1], type.Ranks.Select(r => r.Dimensions));
        var creation = Assert.IsType<ArrayCreationExpression>(Expression("new int[2, 3][]"));
        Assert.Equal(2, creation.Type.Ranks[0].Sizes.Length);
    }

    private static CompilationUnit Parse(string text)
    {
        var tree = SyntaxTree.Parse(text);
        Assert.Empty(tree.Diagnostics);
        return tree.Root;
    }

    private static T Statement<T>(MemberSyntax member)
        where T : StatementSyntax =>
        Assert.IsType<T>(Assert.IsType<GlobalStatement>(member).Statement);

    private static LambdaExpression Lambda(string text) => Expression(text).DescendantsAndSelf().OfType<LambdaExpression>().Single();

    private static ExpressionSyntax Expression(string text) =>
        Statement<ExpressionStatement>(Assert.Single(Parse(text).Members)).Expression;
}
