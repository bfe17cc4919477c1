package studio.longplay.app.export;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.OwnPreset;
import studio.longplay.engine.render.preset.PresetShelf;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The presets there are: those that come with the program and the user's own, which can be kept,
/// taken over from a file, given away and removed. To be used on the window's thread.
public final class PresetsViewModel {
    private static final int LONGEST_NAME = 40;

    private final PresetKeeping keeping;
    private final Work quiet;
    private final Consumer<ExportPreset> choose;
    private final ReadOnlyObjectWrapper<List<ExportPreset>> list =
            new ReadOnlyObjectWrapper<>(this, "list", ExportPreset.ALL);
    private final ObjectProperty<Optional<StudioFault>> trouble =
            new SimpleObjectProperty<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<List<OwnPreset>> asked =
            new ReadOnlyObjectWrapper<>(this, "asked", List.of());
    private List<OwnPreset> own = List.of();
    private List<Warning> broken = List.of();

    /// @param quiet shows nowhere; waits for the disk
    /// @param choose takes a preset that was just kept or taken over
    PresetsViewModel(PresetKeeping keeping, Work quiet, Consumer<ExportPreset> choose) {
        this.keeping = keeping;
        this.quiet = quiet;
        this.choose = choose;
        ask(keeping::contents, this::filled);
    }

    /// All of them, the program's own first.
    public ReadOnlyObjectProperty<List<ExportPreset>> listProperty() {
        return list.getReadOnlyProperty();
    }

    /// Why the last wish about presets was not done; empty if it was.
    public ReadOnlyObjectProperty<Optional<StudioFault>> troubleProperty() {
        return trouble;
    }

    /// Presets that have the name of another that is there: the user is to say which of both stays,
    /// of the first one first.
    public ReadOnlyObjectProperty<List<OwnPreset>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// What is wrong with files on the shelf.
    public List<Warning> broken() {
        return broken;
    }

    /// Whether the user made it.
    public boolean isOwn(ExportPreset preset) {
        return ownOf(preset.name()).isPresent();
    }

    private Optional<OwnPreset> ownOf(String name) {
        return own.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// What the user called it; empty where it is none of theirs or has no title.
    public Optional<String> title(ExportPreset preset) {
        return ownOf(preset.name()).map(OwnPreset::title).filter(title -> !title.isBlank());
    }

    /// The preset as it stands in the list; itself if it is not there.
    public ExportPreset unchanged(ExportPreset preset) {
        return named(preset.name()).orElse(preset);
    }

    Optional<ExportPreset> named(String name) {
        return list.get().stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    /// The built-in preset that one is made of.
    ExportPreset basis(ExportPreset preset) {
        String name = ownOf(preset.name()).map(OwnPreset::basis).orElse(preset.name());
        return ExportPreset.find(name).orElse(ExportPreset.HD);
    }

    /// Keeps a preset as one of the user's own, unless another one would be lost for it. The chosen
    /// one under its own name is that one changed.
    ///
    /// @param title for people; the name it is chosen by on the command line is made of it
    public void save(String title, ExportPreset wanted) {
        String name = nameOf(title);
        OwnPreset preset = OwnPreset.of(name, title.strip(), basis(wanted), wanted.withName(name));
        boolean changed = wanted.name().equals(name);
        Optional<String> there = ownOf(preset.name()).map(OwnPreset::title);
        boolean otherTitle =
                there.filter(known -> !known.isBlank() && !known.equals(preset.title()))
                        .isPresent();
        settle(() -> {
            if (changed) {
                return new PresetShelf.Offer.New(preset);
            }
            return otherTitle
                    ? new PresetShelf.Offer.New(keeping.beside(preset).withTitle(preset.title()))
                    : keeping.offer(preset);
        });
    }

    /// Takes over a preset that somebody gave the user, unless another one would be lost for it.
    public void take(Path file) {
        settle(() -> keeping.offer(keeping.given(file)));
    }

    private void settle(Wish<PresetShelf.Offer> offered) {
        ask(
                () -> {
                    PresetShelf.Offer offer = offered.done();
                    if (offer instanceof PresetShelf.Offer.New(OwnPreset preset)) {
                        keeping.save(preset);
                    }
                    return new Taken(offer, keeping.contents());
                },
                taken -> {
                    filled(taken.contents);
                    switch (taken.offer) {
                        case PresetShelf.Offer.New(OwnPreset preset) -> choose(preset.name());
                        case PresetShelf.Offer.Known(OwnPreset preset) -> choose(preset.name());
                        case PresetShelf.Offer.Other(OwnPreset preset) -> asked(preset);
                    }
                });
    }

    private record Taken(PresetShelf.Offer offer, PresetShelf.Contents contents) {}

    private void asked(OwnPreset preset) {
        List<OwnPreset> all = new ArrayList<>(asked.get());
        all.add(preset);
        asked.set(List.copyOf(all));
    }

    /// Answers the first question: the preset that was given takes the place of the other.
    public void replace() {
        answered(preset -> preset);
    }

    /// Answers the first question: both stay, the one that was given under a name of its own.
    public void keepBoth() {
        answered(keeping::beside);
    }

    /// Answers the first question: nothing is taken over.
    public void leave() {
        if (!asked.get().isEmpty()) {
            asked.set(asked.get().subList(1, asked.get().size()));
        }
    }

    private void answered(Naming naming) {
        if (asked.get().isEmpty()) {
            return;
        }
        OwnPreset given = asked.get().getFirst();
        leave();
        keep(() -> {
            OwnPreset preset = naming.named(given);
            keeping.save(preset);
            return preset;
        });
    }

    private interface Naming {
        OwnPreset named(OwnPreset preset) throws StudioFault;
    }

    private void keep(Wish<OwnPreset> wish) {
        ask(
                () -> {
                    String name = wish.done().name();
                    return new Kept(name, keeping.contents());
                },
                kept -> {
                    filled(kept.contents);
                    choose(kept.name);
                });
    }

    private void choose(String name) {
        named(name).ifPresent(choose);
    }

    private record Kept(String name, PresetShelf.Contents contents) {}

    /// Writes a preset with whatever was changed of it as a file for somebody else.
    public void give(ExportPreset preset, Path file) {
        OwnPreset copy =
                OwnPreset.of(preset.name(), title(preset).orElse(""), basis(preset), preset);
        ask(
                () -> {
                    keeping.give(copy, file);
                    return file;
                },
                _ -> {});
    }

    /// Removes one of the user's own; what was chosen before it is taken instead.
    public void remove(ExportPreset preset) {
        ExportPreset instead = basis(preset);
        ask(
                () -> {
                    keeping.remove(preset.name());
                    return keeping.contents();
                },
                contents -> {
                    filled(contents);
                    choose.accept(instead);
                });
    }

    private void filled(PresetShelf.Contents contents) {
        List<ExportPreset> all = new ArrayList<>(ExportPreset.ALL);
        List<OwnPreset> usable = new ArrayList<>();
        for (OwnPreset each : contents.presets()) {
            try {
                all.add(each.preset());
                usable.add(each);
            } catch (StudioFault.Input unusable) {
                trouble.set(Optional.of(unusable));
            }
        }
        own = usable;
        broken = contents.broken();
        list.set(List.copyOf(all));
    }

    private interface Wish<T> {
        T done() throws StudioFault;
    }

    private <T> void ask(Wish<T> wish, Consumer<T> then) {
        trouble.set(Optional.empty());
        quiet.start(
                Job.of("Presets", _ -> wish.done()),
                Work.Outcome.of(then, fault -> trouble.set(Optional.of(fault))));
    }

    /// For example `my-4k-master` of `My 4K master`.
    static String nameOf(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        String name = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        return name.isEmpty() ? "own" : name;
    }
}
