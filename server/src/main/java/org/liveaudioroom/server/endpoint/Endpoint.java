package org.liveaudioroom.server.endpoint;

import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Records;

/// One call: how it is made, who may make it, what it says and is answered, and by which method of
/// which object. [Routes] and the OpenAPI document are made of these alone.
///
/// @param <T> has the method that answers
public record Endpoint<T>(Declaration declaration, Invocation<T> invocation) {
    /// What is told of a call.
    ///
    /// @param method `GET`, `POST`, …
    /// @param template such as `/v1/rooms/{room}`
    /// @param summary one sentence
    /// @param query the record of its parameters
    /// @param status of an answer that is no problem
    /// @param refusals those of its own, beside those that follow from the rest
    public record Declaration(
            String method,
            String template,
            String summary,
            Access access,
            Class<? extends Record> query,
            Content takes,
            int status,
            Content gives,
            Set<ErrorCode> refusals) {
        public Declaration {
            refusals = Set.copyOf(refusals);
        }

        private Declaration with(Access newAccess) {
            return new Declaration(
                    method, template, summary, newAccess, query, takes, status, gives, refusals);
        }

        private Declaration with(Class<? extends Record> newQuery) {
            return new Declaration(
                    method, template, summary, access, newQuery, takes, status, gives, refusals);
        }

        private Declaration taking(Content content) {
            return new Declaration(
                    method, template, summary, access, query, content, status, gives, refusals);
        }

        private Declaration giving(int newStatus, Content content) {
            return new Declaration(
                    method, template, summary, access, query, takes, newStatus, content, refusals);
        }

        private Declaration refusing(Set<ErrorCode> codes) {
            return new Declaration(
                    method, template, summary, access, query, takes, status, gives, codes);
        }

        HttpString verb() {
            return new HttpString(method);
        }

        /// Whether to repeat it is to do it again.
        public boolean repeatable() {
            return method.equals(Methods.POST_STRING) && access != Access.TOKEN;
        }
    }

    /// Answers a call that was let in.
    public interface Handler<T, Q, B, A> {
        A answer(T api, Asked<Q, B> asked);
    }

    interface Invocation<T> {
        Reply answer(T api, Call call);
    }

    public static Draft<Nothing, Nothing, Nothing> get(String template, String summary) {
        return draft(Methods.GET_STRING, template, summary);
    }

    public static Draft<Nothing, Nothing, Nothing> post(String template, String summary) {
        return draft(Methods.POST_STRING, template, summary);
    }

    public static Draft<Nothing, Nothing, Nothing> patch(String template, String summary) {
        return draft(Methods.PATCH_STRING, template, summary);
    }

    public static Draft<Nothing, Nothing, Nothing> delete(String template, String summary) {
        return draft(Methods.DELETE_STRING, template, summary);
    }

    private static Draft<Nothing, Nothing, Nothing> draft(
            String method, String template, String summary) {
        var declaration =
                new Declaration(
                        method,
                        template,
                        summary,
                        Access.KEY,
                        Nothing.class,
                        new Content.None(),
                        StatusCodes.NO_CONTENT,
                        new Content.None(),
                        Set.of());
        return new Draft<>(declaration, _ -> Nothing.NOTHING, _ -> Nothing.NOTHING, _ -> "");
    }

    /// An endpoint in the making: it wants a key, takes nothing and gives nothing unless it says
    /// otherwise.
    public static final class Draft<Q, B, A> {
        private final Declaration declaration;
        private final Function<Call, Q> query;
        private final Function<Call, B> body;
        private final Function<A, String> answer;

        private Draft(
                Declaration declaration,
                Function<Call, Q> query,
                Function<Call, B> body,
                Function<A, String> answer) {
            this.declaration = declaration;
            this.query = query;
            this.body = body;
            this.answer = answer;
        }

        /// Anybody else than who has a key.
        public Draft<Q, B, A> lets(Access access) {
            return new Draft<>(declaration.with(access), query, body, answer);
        }

        /// Has these parameters.
        public <P extends Record> Draft<P, B, A> asks(Class<P> type) {
            return new Draft<>(declaration.with(type), call -> call.query(type), body, answer);
        }

        public <P extends Record> Draft<Q, P, A> takes(Class<P> type) {
            return new Draft<>(
                    declaration.taking(new Content.Json(type)),
                    query,
                    call -> call.json(type),
                    answer);
        }

        /// Takes text of this type and no other.
        public Draft<Q, String, A> takes(String mediaType) {
            return new Draft<>(
                    declaration.taking(new Content.Text(mediaType)), query, Call::body, answer);
        }

        /// Gives nothing but the status.
        public Draft<Q, B, Nothing> gives(int status) {
            return new Draft<>(
                    declaration.giving(status, new Content.None()), query, body, _ -> "");
        }

        public <P extends Record> Draft<Q, B, P> gives(int status, Class<P> type) {
            return new Draft<>(
                    declaration.giving(status, new Content.Json(type)),
                    query,
                    body,
                    Records::write);
        }

        /// Gives text of this type.
        public Draft<Q, B, String> gives(int status, String mediaType) {
            return new Draft<>(
                    declaration.giving(status, new Content.Text(mediaType)),
                    query,
                    body,
                    Function.identity());
        }

        /// May be answered with these problems.
        public Draft<Q, B, A> refuses(ErrorCode... codes) {
            var all = EnumSet.noneOf(ErrorCode.class);
            all.addAll(List.of(codes));
            return new Draft<>(declaration.refusing(all), query, body, answer);
        }

        /// Is answered by this method.
        public <T> Endpoint<T> by(Handler<T, Q, B, A> handler) {
            var told = declaration;
            return new Endpoint<>(
                    told,
                    (api, call) -> {
                        var asked = new Asked<>(call, query.apply(call), body.apply(call));
                        var body = answer.apply(handler.answer(api, asked));
                        return call.reply(told.status(), told.gives(), body);
                    });
        }
    }
}
