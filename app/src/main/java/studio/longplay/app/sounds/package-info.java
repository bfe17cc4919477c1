/// The browser of sounds: those that are made and those in the user's folders, found, heard, set
/// and brought into the script or onto the timeline. It may use the session, the controls, the
/// words and the bridge to the window's thread. Begin reading at [SoundsView] and
/// [SoundsViewModel].
@NullMarked
package studio.longplay.app.sounds;

import org.jspecify.annotations.NullMarked;
