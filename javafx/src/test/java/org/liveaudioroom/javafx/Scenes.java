package org.liveaudioroom.javafx;

import java.util.List;
import java.util.Optional;
import org.liveaudioroom.client.ChatNotice.What;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Role;

/// Rooms as the pictures of the design show them.
final class Scenes {
    private Scenes() {}

    static Samples nine() {
        Samples room = new Samples();
        room.person("mara", "Mara", Role.HOST)
                .person("tomas", "Tomás", Role.CO_HOST)
                .person("aiko", "Aiko", Role.AUDIENCE)
                .person("dele", "Dele", Role.AUDIENCE, MicrophoneState.OFF)
                .person("priya", "Priya", Role.AUDIENCE)
                .person("jonas", "Jonas", Role.AUDIENCE, MicrophoneState.OFF)
                .person("sofia", "Sofia Marin", Role.AUDIENCE)
                .person("noor", "Noor Aziz", Role.AUDIENCE, MicrophoneState.OFF)
                .person("elif", "Elif", Role.AUDIENCE, MicrophoneState.OFF)
                .person("matteo", "Matteo Bianchi", Role.AUDIENCE, MicrophoneState.OFF)
                .person("hana", "Hana", Role.AUDIENCE, MicrophoneState.OFF)
                .person("bo", "Bo Jensen", Role.AUDIENCE, MicrophoneState.OFF)
                .person("wanjiru", "Wanjiru", Role.AUDIENCE, MicrophoneState.OFF);
        room.sits(0, "mara")
                .sits(1, "tomas")
                .sits(2, "aiko")
                .sits(3, "dele")
                .sits(4, "priya")
                .sits(5, "jonas")
                .sits(7, "sofia");
        room.locked.add(8);
        return room;
    }

    static Samples host() {
        Samples room = nine().asHost("mara");
        room.microphoneOn = true;
        room.asks("bo", 42).asks("wanjiru", 15);
        return talk(room);
    }

    static Samples audience() {
        return talk(nine()).myHand(Optional.of(6), 3);
    }

    static Samples speaker() {
        Samples room = nine().sits(6, "noor");
        room.person("noor", "Noor Aziz", Role.AUDIENCE);
        room.microphoneOn = true;
        return talk(room);
    }

    static Samples talk(Samples room) {
        room.noticed(What.ENTERED, "hana")
                .noticed(What.ENTERED, "elif")
                .noticed(What.ENTERED, "bo")
                .wrote("matteo", "Is a warm valve set safe to leave on overnight?")
                .wrote("tomas", "Please not the pre-war ones. Jonas will tell you why.")
                .noticed(What.SEAT_TAKEN, "sofia", Optional.of(7), Optional.empty())
                .wrote(
                        "elif",
                        "My grandmother kept the kitchen radio on the same station for forty"
                                + " years. I still have it.");
        String mine =
                room.me.equals("mara")
                        ? "Bring it on Thursday, Elif. We have a bench free."
                        : "I have a Grundig from 1958 here. It hums, but it sings.";
        return room.wrote(room.me, mine);
    }

    static Samples one() {
        Samples room = new Samples();
        room.rows = List.of(1);
        room.person("mara", "Mara", Role.HOST).person("noor", "Noor Aziz", Role.AUDIENCE);
        room.sits(0, "mara");
        room.total = 12;
        return room.wrote("mara", "Welcome. Sit down anywhere.").wrote("noor", "Good evening!");
    }

    static Samples alone() {
        Samples room = new Samples();
        room.person("mara", "Mara", Role.HOST).sits(0, "mara").asHost("mara");
        room.microphoneOn = true;
        room.total = 1;
        room.open = true;
        return room.noticed(What.SEAT_TAKEN, "mara", Optional.of(0), Optional.empty());
    }

    static Samples twenty() {
        Samples room = new Samples();
        room.title = "Open floor: what should the city sound like?";
        room.rows = List.of(2, 4, 4, 5, 5);
        String[] names = {
            "Mara",
            "Tomás",
            "Aiko",
            "Dele",
            "Priya",
            "Jonas",
            "Sofia Marin",
            "Leila",
            "Chen Yu",
            "Ingrid Lund",
            "Budi Santoso",
            "Wanjiru",
            "Hana",
            "Rui",
            "Anna Wolf",
            "Elif",
            "Kofi Asante",
            "Yuki Sato"
        };
        for (int at = 0; at < names.length; at++) {
            Role role = at == 0 ? Role.HOST : at == 1 ? Role.CO_HOST : Role.AUDIENCE;
            MicrophoneState microphone =
                    at % 3 == 2 && at > 2 ? MicrophoneState.OFF : MicrophoneState.ON;
            room.person("u" + at, names[at], role, microphone).sits(at, "u" + at);
        }
        room.away("u13");
        room.locked.add(19);
        room.asHost("u0");
        room.microphoneOn = true;
        room.total = 2416;
        for (int at = 0; at < 5; at++) {
            room.person("a" + at, "Guest " + at, Role.AUDIENCE, MicrophoneState.OFF);
            room.asks("a" + at, 10L * at);
        }
        return room.wrote("a1", "Trams. I would keep the trams.")
                .wrote("a2", "Fewer horns, more swifts in the evening")
                .wrote("a3", "The bakery door on our street. Everyone knows that bell.")
                .wrote("u7", "The ferry horn at six");
    }

    static Samples arabic() {
        Samples room = new Samples();
        room.title = "مقهى الإصلاح: عام مع المذياع القديم";
        room.person("layla", "ليلى", Role.HOST)
                .person("yusuf", "يوسف", Role.CO_HOST)
                .person("maryam", "مريم", Role.AUDIENCE)
                .person("karim", "كريم", Role.AUDIENCE, MicrophoneState.OFF)
                .person("salma", "سلمى", Role.AUDIENCE)
                .person("nur", "نور", Role.AUDIENCE, MicrophoneState.OFF)
                .person("hind", "هند", Role.AUDIENCE)
                .person("omar", "عمر", Role.AUDIENCE, MicrophoneState.OFF);
        room.me = "omar";
        room.sits(0, "layla")
                .sits(1, "yusuf")
                .sits(2, "maryam")
                .sits(3, "karim")
                .sits(4, "salma")
                .sits(5, "nur")
                .sits(7, "hind");
        room.locked.add(8);
        room.myHand(Optional.of(6), 3);
        return room.wrote("yusuf", "لا تترك الأجهزة القديمة تعمل طوال الليل، سيشرح لكم كريم السبب.")
                .noticed(What.SEAT_TAKEN, "hind", Optional.of(7), Optional.empty())
                .wrote("maryam", "بقي مذياع جدتي على المحطة نفسها أربعين عامًا.")
                .wrote("omar", "عندي مذياع من عام 1958، يطنّ قليلًا لكنه يغنّي.");
    }
}
