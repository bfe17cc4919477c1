package studio.longplay.app.models;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.plugin.PluginFacts;

import java.util.List;
import java.util.Optional;

/// The plug-ins of the data folder, as they are when one looks. To be used on the window's thread.
public final class PluginsViewModel {
    private final Source source;
    private final Work work;
    private final Work quiet;
    private final Words words = Words.of("models");
    private final ReadOnlyObjectWrapper<Optional<List<PluginFacts>>> found =
            new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());

    /// Loads plug-ins; not called on the window's thread.
    @FunctionalInterface
    public interface Source {
        /// What there is now.
        ///
        /// @param trying whether each is made to speak
        List<PluginFacts> look(boolean trying, JobContext context);
    }

    /// @param work does what shows in the status bar
    /// @param quiet does what nobody needs to see
    public PluginsViewModel(Source source, Work work, Work quiet) {
        this.source = source;
        this.work = work;
        this.quiet = quiet;
    }

    Words words() {
        return words;
    }

    /// What there is; empty until somebody looked.
    ReadOnlyObjectProperty<Optional<List<PluginFacts>>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Looks what there is; nothing speaks.
    void refresh() {
        if (found.get().isEmpty()) {
            look(quiet, "job.plugins", false);
        }
    }

    /// Has the first voice of each speak.
    void test() {
        look(work, "job.plugins.test", true);
    }

    private void look(Work by, String name, boolean trying) {
        by.start(
                Job.of(words.get(name), context -> source.look(trying, context)),
                Work.Outcome.of(all -> found.set(Optional.of(all)), _ -> {}));
    }
}
