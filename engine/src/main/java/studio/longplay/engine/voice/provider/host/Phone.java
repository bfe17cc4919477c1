package studio.longplay.engine.voice.provider.host;

/// A speech sound, before it is known when it sounds.
///
/// @param name in X-SAMPA, never empty
/// @param weight how long such a sound is against others, about its milliseconds in quiet speech
record Phone(String name, double weight) {
    /// Whether sound stops before it: a stop or an affricate.
    boolean stops() {
        return PhoneWeight.isStop(name.charAt(0));
    }

    boolean isVowel() {
        return PhoneWeight.isVowel(name.charAt(0));
    }
}
