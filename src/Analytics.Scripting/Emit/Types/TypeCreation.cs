using System.Reflection.Emit;

namespace Analytics.Scripting.Emit;

/// <summary>
/// Makes run-time types of what has been built. The run time loads a type while it is made, and with it its base, its interfaces, what they
/// are generic over and the types around; where one of those is not made yet it asks for it, which is when that is made.
/// </summary>
internal sealed class TypeCreation(SessionModule module)
{
    private readonly List<TypeBuilder> _types = [];

    public void Add(TypeBuilder type) => _types.Add(type);

    /// <summary>Makes all types; the answer is the run-time type of the cell's own class.</summary>
    public Type CreateAll(TypeBuilder submission)
    {
        AppDomain.CurrentDomain.TypeResolve += Resolve;
        try
        {
            _types.Add(submission);
            foreach (var type in _types) type.CreateType();
            return submission.CreateType();
        }
        finally
        {
            AppDomain.CurrentDomain.TypeResolve -= Resolve;
        }
    }

    private System.Reflection.Assembly? Resolve(object? sender, ResolveEventArgs request)
    {
        // The run time gives only the name of a nested type, which more than one may have.
        var found = false;
        foreach (var type in _types.Where(t => !t.IsCreated() && (t.Name == request.Name || t.FullName == request.Name)))
        {
            type.CreateType();
            found = true;
        }

        return found ? module.Assembly : null;
    }
}
