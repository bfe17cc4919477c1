package studio.longplay.engine.render.deliver;

/// A piece of sound that was made for a scene.
///
/// @param what `mix`, `coded`, or the stem that it was placed in, for example `music`
/// @param digest of everything it was made from
public record SoundWork(String what, String digest) {
    String words() {
        return switch (what) {
            case "coded" -> "coded sound";
            case "mix", "music", "effects" -> what;
            default -> "sound";
        };
    }
}
