package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.inference.Precision;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One of the ways a bundle can be used: its models in one precision, as far as they are there in
/// it.
///
/// @param precision the least exact of its models
/// @param graphs file of each model, relative to the folder, by role
/// @param files all that decides what it makes: the models, their weights, and what is read beside
///   them
/// @param digest SHA-256 of all of `files`, in hex: two with one digest make the same
public record BundleVariant(
        Precision precision,
        SortedMap<String, String> graphs,
        List<InstalledBundle.BundleFile> files,
        String digest) {
    public BundleVariant {
        graphs = Collections.unmodifiableSortedMap(new TreeMap<>(graphs));
        files = List.copyOf(files);
    }

    /// Bytes of all files that count.
    public long bytes() {
        return files.stream().mapToLong(InstalledBundle.BundleFile::bytes).sum();
    }
}
