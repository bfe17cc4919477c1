package studio.longplay.engine.render.models;

import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A model that is known to exist, as the catalogue has it. Nothing of it is on this machine.
///
/// @param id lower case, for commands
/// @param task what it does, in two or three words
/// @param kind id of the kind that drives it, whether or not this version has that kind
/// @param licence of its weights, mostly an SPDX identifier
/// @param commercial whether what it makes may be published for money; empty if that differs within
///   the same bundle's makers
/// @param megabytes of what must be had of it, in the smallest usual export that is named in the
///   layout
/// @param measured whether the size was read at its makers'; else it is about right
/// @param languages BCP 47 tags, where that matters and is known
/// @param enables what it is good for, as half a sentence
/// @param from where to get it: an address to open by hand, never downloaded from
/// @param layout which files
/// @param notes what else one should know; may be empty
/// @param sha256 digest in hex by file name, of the files that are known
public record KnownModel(
        String id,
        String name,
        String task,
        String kind,
        String licence,
        Optional<Boolean> commercial,
        double megabytes,
        boolean measured,
        List<String> languages,
        String enables,
        String from,
        String layout,
        String notes,
        SortedMap<String, String> sha256) {
    public KnownModel {
        languages = List.copyOf(languages);
        sha256 = Collections.unmodifiableSortedMap(new TreeMap<>(sha256));
    }

    /// The kind that drives it, if this version has it.
    public Optional<BundleKind> driver() {
        return ModelKinds.of(kind);
    }

    /// A file of a bundle of its kind that is called as one of those known here and has other
    /// bytes: another version of it, or one that somebody changed.
    public Optional<String> otherFile(InstalledBundle bundle) {
        return bundle.files().stream()
                .filter(_ -> bundle.kind().equals(kind))
                .filter(file -> {
                    String own = file.path().substring(file.path().lastIndexOf('/') + 1);
                    return !sha256.getOrDefault(own, file.sha256()).equals(file.sha256());
                })
                .map(InstalledBundle.BundleFile::path)
                .findFirst();
    }

    /// Whether a word stands in anything said of it.
    boolean says(String word) {
        String all = String.join(" ", id, name, task, kind, licence, enables, notes, from);
        return (all + " " + String.join(" ", languages))
                .toLowerCase(Locale.ROOT)
                .contains(word.strip().toLowerCase(Locale.ROOT));
    }
}
