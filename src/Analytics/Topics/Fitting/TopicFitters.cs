using Analytics.Topics.Allocation;
using Analytics.Topics.Clusters;
using Analytics.Topics.Factorization;

namespace Analytics.Topics.Fitting;

/// <summary>The methods by name.</summary>
internal static class TopicFitters
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such method.</exception>
    public static ITopicFitter Of(TopicMethod method) => method switch
    {
        TopicMethod.Nmf => new NmfFitter(),
        TopicMethod.Lda => new LdaFitter(),
        TopicMethod.Clusters => new ClusterFitter(),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Topics are found by Nmf, Lda or Clusters."),
    };
}
