package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A family of bundles that some code of ours can drive: which models they consist of, what lies
/// beside them, and how one sees that it works.
///
/// @param id stable, lower case, for files and recipes: `openvoice`
/// @param name for people: `OpenVoice converter`
/// @param enables what it is good for, as half a sentence
/// @param graphs all of them must be there
/// @param companions sets of files beside the models, one of which must be there whole; none if
///   nothing is needed; a star stands for any letters of one name, and then one such file is
///   enough; a name with `/` is looked for under any folder: `voices/*.bin` are all voices
/// @param welcome files that are used where they are there, named in the same way
/// @param trial one tiny inference
public record BundleKind(
        String id,
        String name,
        String enables,
        List<GraphFile> graphs,
        List<List<String>> companions,
        List<String> welcome,
        Trial trial) {
    public BundleKind {
        graphs = List.copyOf(graphs);
        companions = companions.stream().map(List::copyOf).toList();
        welcome = List.copyOf(welcome);
    }

    /// A first use of an opened bundle.
    @FunctionalInterface
    public interface Trial {
        /// Uses it once, as shortly as it can be.
        ///
        /// @param sessions by role; their opener closes them
        /// @param folder where the companions lie
        /// @throws StudioFault.Model if what it answers cannot be used
        void run(Map<String, Session> sessions, Path folder, JobContext context) throws StudioFault;
    }

    /// The same with other names of tensors, by role.
    BundleKind bound(Map<String, Map<String, String>> names) {
        List<GraphFile> bound =
                graphs.stream()
                        .map(graph -> graph.bound(names.getOrDefault(graph.role(), Map.of())))
                        .toList();
        return new BundleKind(id, name, enables, bound, companions, welcome, trial);
    }

    List<String> roles() {
        return graphs.stream().map(GraphFile::role).toList();
    }
}
