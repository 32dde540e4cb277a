// Generated from docs/api/notices.yaml by npm run api.
export interface paths {
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    customer?: string;
                    kind?: string;
                    limit?: number;
                    order?: string;
                    status?: string;
                    store?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageNoticeView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts */
        get: {
            parameters: {
                query?: {
                    customer?: string;
                    kind?: string;
                    order?: string;
                    status?: string;
                    store?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Counts1"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/preferences/{store}/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customerId: string;
                    store: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["View"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Put */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customerId: string;
                    store: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PreferencesRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["View"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/settings/{store}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    store: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SettingsView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Put */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    store: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SettingsRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SettingsView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/templates/{store}/{kind}/{channel}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                    kind: string;
                    language: string;
                    store: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Put */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                    kind: string;
                    language: string;
                    store: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TemplateText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Delete */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                    kind: string;
                    language: string;
                    store: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/templates/{store}/{kind}/{channel}/{language}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                    kind: string;
                    language: string;
                    store: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TemplateText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rendered"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/templates/{store}/{kind}/{channel}/{language}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                    kind: string;
                    language: string;
                    store: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Versions"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NoticeView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MessageView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    reason?: string;
                    status?: string;
                    store?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageDeadLetterView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Counts"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redrive */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": string;
                    "*/*": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeadLetterView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Cause: {
            eventId?: string;
            type?: string;
        };
        CauseView: {
            eventId?: string;
            type?: string;
        };
        /** @enum {string} */
        Channel: "email" | "http";
        Choice: {
            kind?: components["schemas"]["Kind"];
            channel?: components["schemas"]["Channel"];
            wanted?: boolean;
        };
        Count: {
            kind?: string;
            status?: string;
            /** Format: int64 */
            count?: number;
        };
        Counts: {
            /** Format: int64 */
            total?: number;
            /** Format: int64 */
            open?: number;
            byReason?: {
                [key: string]: number;
            };
        };
        Counts1: {
            items?: components["schemas"]["Count"][];
            /** Format: int64 */
            total?: number;
        };
        DeadLetterView: {
            deadLetterId?: string;
            service?: string;
            topic?: string;
            /** Format: int32 */
            partition?: number;
            /** Format: int64 */
            offset?: number;
            key?: string;
            correlationId?: string;
            store?: string;
            cause?: components["schemas"]["Cause"];
            reason?: string;
            detail?: string;
            stack?: string;
            payload?: string;
            failedAt?: components["schemas"]["Instant"];
            status?: string;
            redrivenAt?: components["schemas"]["Instant"];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        /** @enum {string} */
        Kind: "placed" | "shipped" | "out_for_delivery" | "ready_for_pickup" | "delivered" | "returning" | "returned" | "announced" | "late" | "not_handed_over" | "silent" | "attempt_failed" | "exception" | "lost" | "recovered" | "survey" | "survey_reminder";
        MessageView: {
            messageId?: string;
            channel?: components["schemas"]["Channel"];
            status?: string;
            to?: string;
            subject?: string;
            headers?: {
                [key: string]: string;
            };
            html?: string;
            text?: string;
            raw?: string;
            sha256?: string;
            template?: string;
            createdAt?: components["schemas"]["Instant"];
            sentAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            attempts?: number;
            error?: string;
        };
        /** @enum {string} */
        NoticeStatus: "planned" | "held" | "sent" | "failed" | "withdrawn" | "suppressed";
        NoticeView: {
            noticeId?: components["schemas"]["UUID"];
            kind?: components["schemas"]["Kind"];
            channel?: components["schemas"]["Channel"];
            status?: components["schemas"]["NoticeStatus"];
            reason?: components["schemas"]["Reason"];
            reasonText?: {
                [key: string]: string;
            };
            orderId?: string;
            store?: string;
            customerId?: string;
            shipmentId?: string;
            incidentId?: string;
            invitationId?: string;
            /** Format: int32 */
            subjectVersion?: number;
            factAt?: components["schemas"]["Instant"];
            plannedAt?: components["schemas"]["Instant"];
            dueAt?: components["schemas"]["Instant"];
            sentAt?: components["schemas"]["Instant"];
            messageId?: string;
            cause?: components["schemas"]["CauseView"];
        };
        PageDeadLetterView: {
            items?: components["schemas"]["DeadLetterView"][];
            next?: string;
        };
        PageNoticeView: {
            items?: components["schemas"]["NoticeView"][];
            next?: string;
        };
        PreferencesRequest: {
            choices?: components["schemas"]["Wish"][];
        };
        /** @enum {string} */
        Reason: "too_old" | "order_cancelled" | "not_first" | "kind_disabled" | "preference" | "already_told" | "told_together" | "delay_not_told" | "superseded" | "awaiting_contact" | "no_address" | "parcel_arrived" | "parcel_returns" | "perhaps_arrived" | "recovered" | "survey_answered" | "survey_over" | "quiet_hours" | "kill_switch" | "daily_cap" | "fallback" | "template_error" | "refused" | "unreachable" | "channel_off";
        Rendered: {
            subject?: string;
            html?: string;
            body?: string;
            summary?: string;
        };
        SettingsRequest: {
            kinds?: {
                [key: string]: boolean;
            };
            channels?: string[];
            window?: string;
            /** Format: int32 */
            growthStepDays?: number;
            /** Format: int32 */
            dailyCap?: number;
            killSwitch?: boolean;
            fallback?: {
                [key: string]: string;
            };
        };
        SettingsView: {
            store?: string;
            /** Format: int64 */
            version?: number;
            kinds?: {
                [key: string]: boolean;
            };
            channels?: components["schemas"]["Channel"][];
            window?: string;
            /** Format: int32 */
            growthStepDays?: number;
            /** Format: int32 */
            dailyCap?: number;
            killSwitch?: boolean;
            fallback?: {
                [key: string]: components["schemas"]["Channel"];
            };
        };
        TemplateText: {
            subject?: string;
            mjml?: string;
            body?: string;
            summary?: string;
        };
        TemplateView: {
            store?: string;
            kind?: string;
            channel?: components["schemas"]["Channel"];
            language?: string;
            /** Format: int32 */
            version?: number;
            active?: boolean;
            subject?: string;
            mjml?: string;
            body?: string;
            summary?: string;
            savedAt?: components["schemas"]["Instant"];
        };
        /** Format: uuid */
        UUID: string;
        Versions: {
            items?: components["schemas"]["TemplateView"][];
        };
        View: {
            store?: string;
            customerId?: string;
            choices?: components["schemas"]["Choice"][];
        };
        Wish: {
            kind?: string;
            channel?: string;
            wanted?: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
