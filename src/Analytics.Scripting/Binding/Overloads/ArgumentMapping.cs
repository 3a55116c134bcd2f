using System.Collections.Immutable;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Finds the parameter for each argument, by position or name.</summary>
internal static class ArgumentMapping
{
    /// <summary>Fills in the candidate's mapping; false, with the reason noted, where the arguments do not fit the parameter list.</summary>
    public static bool TryMap(CallCandidate candidate, CallArguments arguments)
    {
        var parameters = candidate.Parameters;
        var paramsIndex = candidate.IsExpanded ? parameters.Length - 1 : -1;
        var map = new int[arguments.Count];
        var taken = parameters.Length <= 64 ? 0UL : throw new NotSupportedException("A member has more than 64 parameters.");
        var isOutOfPosition = false;
        candidate.ParameterOf = map;
        for (var i = 0; i < arguments.Count; i++)
        {
            int position;
            if (arguments[i].Name is { } name)
            {
                position = IndexOf(parameters, name.Name);
                if (position < 0)
                    return candidate.Fail(Mismatch.UnknownName, i);
                if ((taken & (1UL << position)) != 0)
                    return candidate.Fail(Mismatch.NameTakenTwice, i);
                isOutOfPosition |= position != i;
            }
            else
            {
                if (isOutOfPosition)
                    return candidate.Fail(Mismatch.PositionAfterName, i);
                position = paramsIndex >= 0 && i >= paramsIndex ? paramsIndex : i;
                if (position >= parameters.Length)
                    return candidate.Fail(Mismatch.TooManyArguments, i);
                if (position != paramsIndex && (taken & (1UL << position)) != 0)
                    return candidate.Fail(Mismatch.NameTakenTwice, i);
            }

            taken |= 1UL << position;
            map[i] = position;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            if ((taken & (1UL << i)) != 0 || i == paramsIndex)
                continue;
            if (!parameters[i].IsOptional)
                return candidate.Fail(Mismatch.MissingArgument, i);
            candidate.UsesDefaults = true;
        }

        return true;
    }

    private static int IndexOf(ImmutableArray<ParameterSymbol> parameters, string name)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == name)
                return i;
        }

        return -1;
    }
}
