namespace Analytics;

/// <summary>How topics are found.</summary>
public enum TopicMethod
{
    /// <summary>
    /// Clusters of stories: spherical k-means (Dhillon and Modha 2001) in the space of latent semantic analysis (Deerwester and others 1990). A topic is
    /// made of the terms that its stories have more of than others, and a story has the shares with which the directions that tell the topics apart come nearest
    /// to it. Where there are stories enough, the clusters settle as a mixture of Gaussian distributions with one covariance (McLachlan and Peel 2000).
    /// What is used where nothing is said: of the three it agrees best with the sections editors chose.
    /// </summary>
    Clusters,

    /// <summary>
    /// Non-negative matrix factorization (Lee and Seung 1999) of the stories' TF-IDF weights: parts that add up to the stories. As of clusters, what is
    /// shown of a topic is the terms that stories which have it have more of than others.
    /// </summary>
    Nmf,

    /// <summary>
    /// Latent Dirichlet allocation (Blei, Ng and Jordan 2003) of the stories' term counts: topics as mixtures that explain how often every term is used.
    /// </summary>
    Lda,
}
