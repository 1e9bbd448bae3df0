package org.liveaudioroom.javafx.spi;

import java.util.Optional;
import javafx.scene.Node;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.javafx.model.ChatLine;
import org.liveaudioroom.javafx.model.SeatModel;
import org.liveaudioroom.signaling.Person;

/// Draws parts of the page in another way. What is empty is drawn as usual. All are called on the
/// thread of the toolkit.
///
/// @param seat what stands inside the button of a seat; name, press and keyboard stay
/// @param face the picture of somebody, everywhere
/// @param chatRow a row of the chat
/// @param memberRow a row of the members list
/// @param header instead of title, time and ways out
/// @param bar instead of message box and controls
public record RoomViewFactories(
        Optional<SeatFactory> seat,
        Optional<FaceFactory> face,
        Optional<ChatRowFactory> chatRow,
        Optional<MemberRowFactory> memberRow,
        Optional<PartFactory> header,
        Optional<PartFactory> bar) {
    /// Everything as usual.
    public static final RoomViewFactories STANDARD =
            new RoomViewFactories(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// Draws a seat.
    @FunctionalInterface
    public interface SeatFactory {
        /// What stands inside the button.
        ///
        /// @param diameter of a face in pixels
        Node seat(SeatModel seat, double diameter);
    }

    /// Draws somebody's picture.
    @FunctionalInterface
    public interface FaceFactory {
        /// Exactly `diameter` wide and high.
        Node face(String user, String name, Optional<String> avatar, double diameter);
    }

    /// Draws a row of the chat.
    @FunctionalInterface
    public interface ChatRowFactory {
        /// Called again when the row changes.
        Node row(ChatLine line, LiveAudioRoom room);
    }

    /// Draws a row of the members list.
    @FunctionalInterface
    public interface MemberRowFactory {
        /// Called again when the person changes.
        Node row(Person person, LiveAudioRoom room);
    }

    /// Draws a whole part; it follows the room by itself.
    @FunctionalInterface
    public interface PartFactory {
        /// Called once for a room.
        Node part(LiveAudioRoom room);
    }

    /// Other seats.
    public RoomViewFactories withSeat(SeatFactory factory) {
        return new RoomViewFactories(Optional.of(factory), face, chatRow, memberRow, header, bar);
    }

    /// Other pictures.
    public RoomViewFactories withFace(FaceFactory factory) {
        return new RoomViewFactories(seat, Optional.of(factory), chatRow, memberRow, header, bar);
    }

    /// Other rows of the chat.
    public RoomViewFactories withChatRow(ChatRowFactory factory) {
        return new RoomViewFactories(seat, face, Optional.of(factory), memberRow, header, bar);
    }

    /// Other rows of the members list.
    public RoomViewFactories withMemberRow(MemberRowFactory factory) {
        return new RoomViewFactories(seat, face, chatRow, Optional.of(factory), header, bar);
    }

    /// Another header.
    public RoomViewFactories withHeader(PartFactory factory) {
        return new RoomViewFactories(seat, face, chatRow, memberRow, Optional.of(factory), bar);
    }

    /// Another bar.
    public RoomViewFactories withBar(PartFactory factory) {
        return new RoomViewFactories(seat, face, chatRow, memberRow, header, Optional.of(factory));
    }
}
