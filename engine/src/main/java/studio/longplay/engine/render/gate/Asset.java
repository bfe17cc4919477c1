package studio.longplay.engine.render.gate;

import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.voice.consent.Consent;

import java.util.Optional;

/// A thing that is heard or seen in a delivery.
///
/// @param id by which the program finds it: a voice's id, a bundle's or a file's name
/// @param name for people
/// @param sha256 of its content, in hex; empty for what comes with the program
/// @param licence the terms in words; empty if nobody said
/// @param consent in which the person a voice was made from allows its use
/// @param export which precision of a model made it in place of which; empty where that was as
///   wished
public record Asset(
        AssetKind kind,
        String id,
        String name,
        String sha256,
        String licence,
        Allowance allowance,
        Optional<Consent> consent,
        Optional<MadeBy.Export> export) {
    private static final int LONGEST = 80;

    /// Made as it was wished.
    public Asset(
            AssetKind kind,
            String id,
            String name,
            String sha256,
            String licence,
            Allowance allowance,
            Optional<Consent> consent) {
        this(kind, id, name, sha256, licence, allowance, consent, Optional.empty());
    }

    /// Of nobody who need be asked.
    public Asset(
            AssetKind kind,
            String id,
            String name,
            String sha256,
            String licence,
            Allowance allowance) {
        this(kind, id, name, sha256, licence, allowance, Optional.empty());
    }

    Asset withSha256(String found) {
        return new Asset(kind, id, name, found, licence, allowance, consent, export);
    }

    /// For example `the voice Anna (CC BY-NC 4.0)`.
    public String words() {
        String terms = licence.isEmpty() ? "no licence" : shortened(licence);
        return "the " + kind.word() + " " + name + " (" + terms + ")";
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
