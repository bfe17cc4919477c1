/// The takes gallery: all takes ever made in a home, found, heard, seen, judged, tagged, put into
/// playlists, exported and deleted. It may use session, fx, words, actions and controls. Begin
/// reading at [LibraryViewModel] and, for where takes come from, at [LibrarySource].
@NullMarked
package studio.longplay.app.library;

import org.jspecify.annotations.NullMarked;
